package io.tact.api.contact;

import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.FrequencyCap;
import io.tact.domain.policy.Rule;
import io.tact.domain.policy.Span;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts decisions into one language. The sentences stand in {@code tact/explanation_*.properties}.
 */
final class Wording {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private final ResourceBundle texts;
  private final ZoneId zone;
  private final Optional<ContactPolicy> policy;

  /**
   * @param zone in which times are told
   * @param policy the version that decided
   */
  Wording(Locale language, ZoneId zone, Optional<ContactPolicy> policy) {
    this.texts =
        ResourceBundle.getBundle(
            "tact.explanation",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.zone = zone;
    this.policy = policy;
  }

  /** What was asked for, and the answer. */
  record Said(ContactRequest request, ContactDecision decision) {}

  String decided(Said said) {
    ContactDecision decision = said.decision();
    String at = time(decision.decidedAt());
    int version = decision.policyVersion();
    String why = all(said.request(), decision.objections());
    return switch (decision.answer()) {
      case APPROVED -> text("approved", at, version, counted(decision));
      case DEFERRED -> text("deferred", at, version, time(decision.until().orElseThrow()), why);
      case SUPPRESSED -> text("suppressed", at, version, why);
    };
  }

  String withdrawn(String decided, ContactRequest request, List<Objection> objections) {
    return text("withdrawn", decided, all(request, objections));
  }

  String imported(Instant at) {
    return text("imported", time(at));
  }

  private String counted(ContactDecision decision) {
    String counters =
        decision.counters().entrySet().stream()
            .map(counter -> text("counter", counter.getKey(), counter.getValue()))
            .collect(Collectors.joining(", "));
    return counters.isEmpty() ? "" : text("counted", counters);
  }

  private String all(ContactRequest request, List<Objection> objections) {
    return objections.stream()
        .map(objection -> named(objection, one(request, objection)))
        .collect(Collectors.joining(texts.getString("between")));
  }

  /** Says which rule it was, where it was one. */
  private String named(Objection objection, String words) {
    return rule(objection).isPresent() ? text("rule", words, objection.rule()) : words;
  }

  private String one(ContactRequest request, Objection objection) {
    String key = objection.code().name();
    String window = objection.window().orElse("");
    String until = objection.until().map(this::time).orElse("");
    String channel = request.channel().name();
    return switch (objection.code()) {
      case FREQUENCY_CAP -> cap(objection);
      case MINIMUM_GAP -> text(key, span(window), until);
      case QUIET_HOURS -> text(key, window, until);
      case COOL_OFF -> text(key, objection.observed().orElse(0), span(window), until);
      case BLACKOUT -> text(key, window);
      case NO_CONSENT -> text(key, request.category().name(), channel);
      case NO_ADDRESS -> text(key, channel);
      case CAMPAIGN_NOT_BEGUN, CAMPAIGN_PAUSED, CAMPAIGN_CLOSED, BUDGET_EXHAUSTED ->
          text(key, request.campaignId().orElse(""), until);
      case HOLD_OUT, EXPIRED, CUSTOMER_ERASED, WITHDRAWN -> text(key);
    };
  }

  private String cap(Objection objection) {
    String counted =
        text(
            objection.code().name(),
            objection.observed().orElse(0),
            objection.limit().orElse(0),
            what(objection),
            when(objection.window().orElse("")));
    return objection.until().map(until -> text("next", counted, time(until))).orElse(counted);
  }

  /** What a cap counts: what its scope names, of the campaign or offer where it is per one. */
  private String what(Objection objection) {
    Optional<Rule> rule = rule(objection);
    String channels =
        rule.stream()
            .flatMap(found -> found.scope().channels().stream())
            .map(Channel::name)
            .collect(Collectors.joining(", "));
    String what = channels.isEmpty() ? texts.getString("what.any") : channels;
    return rule.filter(found -> found instanceof FrequencyCap)
        .map(found -> ((FrequencyCap) found).per())
        .filter(per -> per != FrequencyCap.Per.CUSTOMER)
        .map(per -> text("what." + per.name(), what))
        .orElse(what);
  }

  private Optional<Rule> rule(Objection objection) {
    return policy.stream()
        .flatMap(found -> found.rules().stream())
        .filter(rule -> rule.id().equals(objection.rule()))
        .findFirst();
  }

  private String when(String window) {
    return texts.containsKey("when." + window)
        ? texts.getString("when." + window)
        : inUnits("when", window).orElseGet(() -> text("when.other", window));
  }

  private String span(String window) {
    return inUnits("span", window).orElse(window);
  }

  /** In whole days or hours, where the span is some; weeks are told in days. */
  private Optional<String> inUnits(String key, String window) {
    Duration length = length(window);
    if (length.isZero() || length.toMinutes() * 60 != length.toSeconds()) {
      return Optional.empty();
    }
    if (length.toHours() % 24 == 0 && length.toMinutesPart() == 0) {
      return Optional.of(text(key + ".days", length.toDays()));
    }
    return length.toMinutesPart() == 0
        ? Optional.of(text(key + ".hours", length.toHours()))
        : Optional.empty();
  }

  private static Duration length(String window) {
    try {
      return Span.of(window).length();
    } catch (IllegalArgumentException e) {
      return Duration.ZERO;
    }
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  /** Numbers are told plainly: a version is no quantity. */
  private String text(String key, Object... values) {
    Object[] plain = Stream.of(values).map(String::valueOf).toArray();
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
  }
}
