package io.tact.domain.policy;

import io.tact.domain.contact.Objection;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the rules of a policy make sense: none that can never object, none that always does, and
 * no two that say different things about the same contacts. Each field for itself is right already.
 *
 * <p>Only what holds for certain is found. A black-out that is over is left alone, because a new
 * version repeats the rules of the last one; so is a wide rule beside a narrow one, because the
 * narrow one still stands when the wide one is relaxed.
 */
final class PolicySense {

  private static final Set<String> NAMES_OF_NO_RULE =
      Stream.of(Objection.Code.values())
          .map(code -> Objection.plain(code).rule())
          .collect(Collectors.toSet());

  private PolicySense() {}

  /** What is senseless in the policy, in the order of its rules; empty where nothing is. */
  static List<PolicyViolation> violations(ContactPolicy policy) {
    Senseless found = new Senseless(policy.rules());
    Immunity immunity = new Immunity(policy.exempt());
    policy.rules().forEach(rule -> checkAlone(rule, found));
    policy.rules().forEach(rule -> immunity.check(rule, found));
    List<Rule> asked = policy.rules().stream().filter(rule -> !immunity.covers(rule)).toList();
    ClosedTime.check(asked, found);
    Overruling.check(asked, found);
    Silence.check(asked, immunity, found);
    return found.inOrder();
  }

  private static void checkAlone(Rule rule, Senseless found) {
    if (rule instanceof HoldOut holdOut) {
      checkShare(holdOut, found);
    } else if (rule instanceof Blackout blackout) {
      checkLength(blackout, found);
    } else if (rule instanceof FrequencyCap cap) {
      checkReserve(cap, found);
    }
    checkId(rule, found);
  }

  /** Objections that come from no rule are told by these names. */
  private static void checkId(Rule rule, Senseless found) {
    if (NAMES_OF_NO_RULE.contains(rule.id())) {
      found.reserved(
          rule, "id", "is what Tact itself calls an objection: another name is expected");
    }
  }

  private static void checkReserve(FrequencyCap rule, Senseless found) {
    if (rule.reserve().filter(reserve -> reserve.priorityAtLeast() == 0).isPresent()) {
      found.never(
          rule, "reserve.priorityAtLeast", "keeps places from nobody: more than 0 is expected");
    }
  }

  /** Shares are compared as customers are drawn, so one that rounds to all or nothing is. */
  private static void checkShare(HoldOut rule, Senseless found) {
    BigDecimal percent = rule.percent();
    if (percent.doubleValue() <= 0) {
      found.never(rule, "percent", "holds nobody out: more than 0 is expected");
    } else if (percent.doubleValue() >= 100) {
      found.always(rule, "percent", "holds everybody out: less than 100 is expected");
    }
  }

  private static void checkLength(Blackout rule, Senseless found) {
    long days = ChronoUnit.DAYS.between(rule.from(), rule.to()) + 1;
    long most = ContactPolicy.HORIZON.toDays();
    if (days > most) {
      found.always(
          rule, "to", "lasts " + days + " days, longer than any contact can wait: at most " + most);
    }
  }
}
