package io.tact.projections.whatif;

import io.tact.domain.customer.ReplayedContact;
import io.tact.domain.customer.ReplayedContact.Outcome;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyInForce;
import io.tact.domain.policy.Rule;
import io.tact.projections.whatif.WhatIfResult.CategoryCount;
import io.tact.projections.whatif.WhatIfResult.Changed;
import io.tact.projections.whatif.WhatIfResult.ChannelCount;
import io.tact.projections.whatif.WhatIfResult.Recorded;
import io.tact.projections.whatif.WhatIfResult.RuleCount;
import io.tact.projections.whatif.WhatIfResult.Samples;
import io.tact.projections.whatif.WhatIfResult.TierCount;
import io.tact.projections.whatif.WhatIfResult.Warning;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts replayed contacts, in memory that does not grow with them. One thread at a time. */
final class WhatIfTally {

  private final ContactPolicy policy;
  private final Outcomes all = new Outcomes();
  private final Outcomes recorded = new Outcomes();
  private final Map<String, Outcomes> byChannel = new TreeMap<>();
  private final Map<String, Outcomes> byCategory = new TreeMap<>();
  private final Map<String, Outcomes> byTier = new TreeMap<>();
  private final Map<String, long[]> byRule = new LinkedHashMap<>();
  private final Map<Outcome, Sampler> changed = new EnumMap<>(Outcome.class);
  private long customersAffected;

  WhatIfTally(ContactPolicy policy) {
    this.policy = policy;
    policy.rules().forEach(rule -> byRule.put(rule.id(), new long[2]));
    for (Outcome outcome : Outcome.values()) {
      changed.put(outcome, new Sampler());
    }
  }

  /** The policy to decide by; it has no number yet. */
  PolicyInForce.Version version() {
    return new PolicyInForce.Version(0, policy);
  }

  /** How many contacts came out how. */
  private static final class Outcomes {
    private final long[] counts = new long[Outcome.values().length];

    void add(Outcome outcome) {
      counts[outcome.ordinal()]++;
    }

    long of(Outcome outcome) {
      return counts[outcome.ordinal()];
    }

    long total() {
      return java.util.Arrays.stream(counts).sum();
    }
  }

  /** Takes the contacts of one customer. */
  void add(String customerId, List<ReplayedContact> contacts) {
    boolean affected = false;
    for (ReplayedContact contact : contacts) {
      count(customerId, contact);
      affected |= contact.changed();
    }
    if (affected) {
      customersAffected++;
    }
  }

  private void count(String customerId, ReplayedContact contact) {
    Outcome outcome = contact.replayed();
    all.add(outcome);
    recorded.add(contact.recorded());
    count(byChannel, contact.kind().channel().name(), outcome);
    count(byCategory, contact.kind().category().name(), outcome);
    count(byTier, contact.kind().tier().orElse(""), outcome);
    for (Rule rule : policy.applicableTo(contact.kind())) {
      byRule.get(rule.id())[0]++;
    }
    contact.objecting().forEach(rule -> byRule.computeIfAbsent(rule, id -> new long[2])[1]++);
    if (contact.changed()) {
      changed.get(outcome).add(customerId, contact);
    }
  }

  private static void count(Map<String, Outcomes> groups, String group, Outcome outcome) {
    groups.computeIfAbsent(group, name -> new Outcomes()).add(outcome);
  }

  WhatIfResult result() {
    Sampler approved = changed.get(Outcome.APPROVED);
    Sampler suppressed = changed.get(Outcome.SUPPRESSED);
    Sampler deferred = changed.get(Outcome.DEFERRED);
    return new WhatIfResult(
        all.total(),
        all.of(Outcome.APPROVED),
        all.of(Outcome.DEFERRED),
        all.of(Outcome.SUPPRESSED),
        all.of(Outcome.WITHDRAWN),
        customersAffected,
        rules(),
        list(byChannel, ChannelCount::new),
        list(byCategory, CategoryCount::new),
        list(byTier, TierCount::new),
        new Changed(approved.count(), suppressed.count(), deferred.count()),
        Optional.of(
            new Recorded(
                recorded.of(Outcome.APPROVED),
                recorded.of(Outcome.DEFERRED),
                recorded.of(Outcome.SUPPRESSED),
                recorded.of(Outcome.WITHDRAWN))),
        new Samples(approved.sample(), suppressed.sample(), deferred.sample()),
        policy.rules().stream().flatMap(rule -> warning(rule.id())).toList());
  }

  private List<RuleCount> rules() {
    return byRule.entrySet().stream()
        .map(
            rule -> {
              long[] counts = rule.getValue();
              boolean ofPolicy =
                  policy.rules().stream().anyMatch(r -> r.id().equals(rule.getKey()));
              return new RuleCount(rule.getKey(), ofPolicy ? counts[0] : all.total(), counts[1]);
            })
        .toList();
  }

  private Stream<Warning> warning(String rule) {
    long asked = byRule.get(rule)[0];
    long objections = byRule.get(rule)[1];
    if (all.total() == 0) {
      return Stream.empty();
    }
    if (objections == 0) {
      return Stream.of(new Warning(rule, Warning.Code.OBJECTS_TO_NOTHING, asked));
    }
    return objections < asked
        ? Stream.empty()
        : Stream.of(new Warning(rule, Warning.Code.OBJECTS_TO_EVERYTHING, asked));
  }

  /** Makes a count of a group's name and figures. */
  private interface Count<T> {
    T of(
        String name, long requested, long approved, long deferred, long suppressed, long withdrawn);
  }

  private static <T> List<T> list(Map<String, Outcomes> groups, Count<T> count) {
    return groups.entrySet().stream()
        .map(
            group -> {
              Outcomes of = group.getValue();
              return count.of(
                  group.getKey(),
                  of.total(),
                  of.of(Outcome.APPROVED),
                  of.of(Outcome.DEFERRED),
                  of.of(Outcome.SUPPRESSED),
                  of.of(Outcome.WITHDRAWN));
            })
        .toList();
  }
}
