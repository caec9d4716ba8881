package io.tact.domain.policy;

import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.CampaignAnswer.Standing;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.CustomerStanding;
import io.tact.domain.contact.Objection;
import io.tact.domain.contact.Objection.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decision: a pure function of the customer's standing, the policy, the request and the
 * instant. It knows no clock, no database and no chance, so that the same inputs give the same
 * decision for ever, on every path.
 */
public final class Decisions {
  private Decisions() {}

  /** Whether the contact may happen now, later or not at all. Every rule is asked. */
  public static ContactDecision decide(
      CustomerStanding customer,
      PolicyInForce.Version version,
      ContactRequest request,
      Optional<CampaignAnswer> campaign,
      Instant now) {
    Situation situation = new Situation(customer, version.policy(), request, campaign, now);
    List<Rule> rules = version.policy().applicableTo(situation.kind());
    return answer(situation, rules, rules, version.number());
  }

  /**
   * Asks the rules other than caps and gaps once more, for a contact that was approved and not yet
   * sent. A deferral looks at all rules, as if the contact had been given back its place.
   *
   * @param customer the standing without the contact itself
   */
  public static ContactDecision recheck(
      CustomerStanding customer,
      PolicyInForce.Version version,
      ContactRequest request,
      Optional<CampaignAnswer> campaign,
      Instant now) {
    Situation situation = new Situation(customer, version.policy(), request, campaign, now);
    List<Rule> rules = version.policy().applicableTo(situation.kind());
    List<Rule> asked = rules.stream().filter(Decisions::isAskedBeforeSending).toList();
    return answer(situation, asked, rules, version.number());
  }

  private static boolean isAskedBeforeSending(Rule rule) {
    return !(rule instanceof FrequencyCap) && !(rule instanceof MinimumGap);
  }

  private static ContactDecision answer(
      Situation situation, List<Rule> asked, List<Rule> applicable, int version) {
    List<Objection> objections = new ArrayList<>();
    boolean suppress = false;
    for (Rule rule : asked) {
      Optional<Objection> objection = rule.objection(situation);
      objection.ifPresent(objections::add);
      suppress |= objection.isPresent() && rule.whenReached() == WhenReached.SUPPRESS;
    }
    Optional<Objection> standing = objectionOfStanding(situation);
    standing.ifPresent(objections::add);
    suppress |= standing.isPresent();
    Optional<Objection> campaign = situation.campaign().flatMap(Decisions::objectionOf);
    campaign.ifPresent(objections::add);
    suppress |=
        campaign.isPresent()
            && situation.campaign().filter(CampaignAnswer::hasContactsWait).isEmpty();
    Optional<Instant> until = Optional.empty();
    if (isExpired(situation.request(), situation.now())) {
      objections.add(Objection.plain(Code.EXPIRED));
      suppress = true;
    } else if (!suppress && !objections.isEmpty()) {
      until = again(situation, applicable);
      if (until.isEmpty()) {
        objections.add(Objection.plain(Code.EXPIRED));
        suppress = true;
      }
    }
    Answer answer =
        suppress ? Answer.SUPPRESSED : until.isPresent() ? Answer.DEFERRED : Answer.APPROVED;
    return new ContactDecision(
        answer,
        situation.now(),
        version,
        until,
        objections,
        situation.counters(),
        situation.campaign());
  }

  private static Optional<Objection> objectionOfStanding(Situation situation) {
    CustomerStanding customer = situation.customer();
    if (customer.erased()) {
      return Optional.of(Objection.plain(Code.CUSTOMER_ERASED));
    }
    return customer.reachable().contains(situation.request().channel())
        ? Optional.empty()
        : Optional.of(Objection.plain(Code.NO_ADDRESS));
  }

  private static Optional<Objection> objectionOf(CampaignAnswer campaign) {
    return switch (campaign.standing()) {
      case OPEN, FUNDED -> Optional.empty();
      case NOT_BEGUN -> Optional.of(Objection.until(Code.CAMPAIGN_NOT_BEGUN, campaign.until()));
      case PAUSED -> Optional.of(Objection.plain(Code.CAMPAIGN_PAUSED));
      case CLOSED -> Optional.of(Objection.plain(Code.CAMPAIGN_CLOSED));
      case EXHAUSTED -> Optional.of(Objection.plain(Code.BUDGET_EXHAUSTED));
    };
  }

  private static boolean isExpired(ContactRequest request, Instant at) {
    return request.expiresAt().filter(expiry -> !at.isBefore(expiry)).isPresent();
  }

  /**
   * When a deferred contact is decided again. Nobody knows when a campaign that pauses goes on; it
   * has its contacts decided then, and they are looked at again only when they or it would end.
   */
  private static Optional<Instant> again(Situation situation, List<Rule> applicable) {
    Instant latest = situation.now().plus(ContactPolicy.HORIZON);
    Optional<CampaignAnswer> waitsFor =
        situation.campaign().filter(CampaignAnswer::hasContactsWait);
    if (waitsFor.filter(said -> said.standing() == Standing.PAUSED).isPresent()) {
      return Stream.of(
              waitsFor.flatMap(CampaignAnswer::until),
              situation.request().expiresAt(),
              Optional.of(latest))
          .flatMap(Optional::stream)
          .min(Instant::compareTo);
    }
    Instant first = waitsFor.flatMap(CampaignAnswer::until).orElse(situation.now());
    return earliest(situation, applicable, first, latest)
        .filter(at -> !isExpired(situation.request(), at));
  }

  /**
   * The earliest instant at which no deferring rule objects. Each rule names the first instant that
   * suits it, so going from one to the next until all agree misses none.
   */
  private static Optional<Instant> earliest(
      Situation situation, List<Rule> applicable, Instant first, Instant latest) {
    List<Rule> deferring =
        applicable.stream().filter(rule -> rule.whenReached() == WhenReached.DEFER).toList();
    Instant at = first;
    int agreed = 0;
    for (int next = 0; agreed < deferring.size(); next = (next + 1) % deferring.size()) {
      Optional<Instant> free = deferring.get(next).freeFrom(situation, at);
      if (free.isEmpty() || free.get().isAfter(latest)) {
        return Optional.empty();
      }
      agreed = free.get().equals(at) ? agreed + 1 : 1;
      at = free.get();
    }
    return at.isAfter(latest) ? Optional.empty() : Optional.of(at);
  }
}
