package io.tact.domain.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rules that are never what decides, because another one of the same type and scope objects
 * whenever they do, with the same or a harder effect. One of the two then says a thing that does
 * not hold, such as two limits for one window.
 *
 * <p>Hold-outs of one salt draw the same customers, so that in one scope the smaller share lies
 * within the larger. Hold-outs of two salts are independent: a bank may well have a control group
 * of its own and one for a measurement.
 *
 * <p>Quiet hours and black-outs may lie within each other: a bank lists its nights and its holidays
 * apart, and one that defers beside one that suppresses still moves the instant at which a contact
 * asks again.
 */
final class Overruling {

  private Overruling() {}

  private record Kind(Rule.Type type, Scope scope) {}

  /** Notes each rule that another overrules, with the field in which they differ. */
  static void check(List<Rule> rules, Senseless found) {
    Map<Kind, List<Rule>> alike = new HashMap<>();
    for (Rule rule : rules) {
      Kind kind = new Kind(rule.type(), rule.scope());
      alike.computeIfAbsent(kind, none -> new ArrayList<>()).add(rule);
    }
    alike.values().forEach(group -> group.forEach(rule -> check(rule, group, found)));
  }

  private static void check(Rule rule, List<Rule> group, Senseless found) {
    for (Rule by : group) {
      Optional<String> field = field(rule, by);
      if (field.isPresent()) {
        String message = "never decides, because rule '%s' of the same scope always objects too";
        found.contradiction(rule, field.get(), message.formatted(by.id()));
        return;
      }
    }
  }

  /** The field because of which the other overrules the rule; empty where it does not. */
  private static Optional<String> field(Rule rule, Rule by) {
    if (rule.whenReached() == WhenReached.SUPPRESS && by.whenReached() == WhenReached.DEFER) {
      return Optional.empty();
    }
    if (!objectsWhenever(rule, by)) {
      return Optional.empty();
    }
    if (rule.whenReached() != by.whenReached()) {
      return Optional.of("whenReached");
    }
    return objectsWhenever(by, rule) ? Optional.empty() : Optional.of(difference(rule, by));
  }

  /** Whether the other rule objects whenever the first does. */
  private static boolean objectsWhenever(Rule rule, Rule by) {
    if (rule instanceof FrequencyCap cap && by instanceof FrequencyCap other) {
      return cap.per() == other.per() && sameWindow(cap, other) && allowsNoMore(cap, other);
    }
    if (rule instanceof MinimumGap gap && by instanceof MinimumGap other) {
      return isAtLeast(other.gap(), gap.gap());
    }
    if (rule instanceof CoolOff coolOff && by instanceof CoolOff other) {
      return other.count() <= coolOff.count()
          && isAtLeast(other.within(), coolOff.within())
          && isAtLeast(other.pause(), coolOff.pause());
    }
    return rule instanceof HoldOut holdOut
        && by instanceof HoldOut other
        && other.salt().equals(holdOut.salt())
        && other.percent().compareTo(holdOut.percent()) >= 0;
  }

  private static boolean sameWindow(FrequencyCap one, FrequencyCap other) {
    return length(one)
        .map(length -> length(other).filter(length::equals).isPresent())
        .orElseGet(() -> one.window().equals(other.window()));
  }

  private static Optional<Duration> length(FrequencyCap cap) {
    return cap.window() instanceof Window.Rolling rolling
        ? Optional.of(rolling.length().length())
        : Optional.empty();
  }

  private static boolean allowsNoMore(FrequencyCap cap, FrequencyCap other) {
    return IntStream.rangeClosed(0, 100).allMatch(p -> other.limit(p) <= cap.limit(p));
  }

  private static boolean isAtLeast(Span one, Span other) {
    return one.length().compareTo(other.length()) >= 0;
  }

  private static String difference(Rule rule, Rule by) {
    if (rule instanceof CoolOff coolOff && by instanceof CoolOff other) {
      return difference(coolOff, other);
    }
    return rule instanceof FrequencyCap ? "max" : rule instanceof MinimumGap ? "gap" : "percent";
  }

  private static String difference(CoolOff rule, CoolOff by) {
    if (!isAtLeast(rule.pause(), by.pause())) {
      return "pause";
    }
    return rule.count() > by.count() ? "count" : "within";
  }
}
