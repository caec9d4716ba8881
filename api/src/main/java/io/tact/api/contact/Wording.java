package io.tact.api.contact;

import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
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
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts decisions into one language. The sentences stand in {@code tact/explanation_*.properties}.
 */
final class Wording {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

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
    String why = all(said, decision.objections());
    return switch (decision.answer()) {
      case APPROVED -> text("approved", at, version, counted(decision));
      case DEFERRED -> text("deferred", at, version, time(decision.until().orElseThrow()), why);
      case SUPPRESSED -> text("suppressed", at, version, why);
    };
  }

  /** By whoever asked for it, or by a version of the policy, which must be the one of this. */
  String withdrawn(String decided, ContactRequest request, ContactWithdrawn event) {
    String at = time(event.at());
    return event
        .policyVersion()
        .map(
            version -> {
              ContactDecision refusal =
                  new ContactDecision(
                      ContactDecision.Answer.SUPPRESSED,
                      event.at(),
                      version,
                      Optional.empty(),
                      event.objections(),
                      Map.of());
              String why = all(new Said(request, refusal), event.objections());
              return text("withdrawn.policy", decided, at, version, why);
            })
        .orElseGet(() -> text("withdrawn", decided, at, event.why().orElse("")));
  }

  String imported(Instant at) {
    return text("imported", time(at));
  }

  private String counted(ContactDecision decision) {
    String counters =
        decision.counters().entrySet().stream()
            .flatMap(counter -> counter(counter.getKey(), counter.getValue()).stream())
            .collect(Collectors.joining(texts.getString("between")));
    return counters.isEmpty() ? "" : text("counted", counters);
  }

  private Optional<String> counter(String ruleId, int observed) {
    return cap(ruleId).map(cap -> text("rule", places(cap, observed), ruleId));
  }

  private String all(Said said, List<Objection> objections) {
    return objections.stream()
        .map(objection -> named(objection, one(said, objection)))
        .collect(Collectors.joining(texts.getString("between")));
  }

  /** Says which rule it was, where it was one. */
  private String named(Objection objection, String words) {
    return rule(objection.rule()).isPresent() ? text("rule", words, objection.rule()) : words;
  }

  private String one(Said said, Objection objection) {
    ContactRequest request = said.request();
    String key = objection.code().name();
    String window = objection.window().orElse("");
    String until = objection.until().map(this::time).orElse("");
    String channel = request.channel().name();
    return switch (objection.code()) {
      case FREQUENCY_CAP -> capped(objection);
      case MINIMUM_GAP -> text(key, span(window), until);
      case QUIET_HOURS -> text(key, window, until);
      case COOL_OFF -> text(key, objection.observed().orElse(0), span(window), until);
      case BLACKOUT -> text(key, window);
      case NO_CONSENT -> text(key, request.category().name(), channel);
      case NO_ADDRESS -> text(key, channel);
      case CAMPAIGN_NOT_BEGUN, CAMPAIGN_PAUSED, CAMPAIGN_CLOSED, BUDGET_EXHAUSTED ->
          text(key, request.campaignId().orElse(""), until, channel);
      case EXPIRED -> expired(said);
      case HOLD_OUT, CUSTOMER_ERASED, WITHDRAWN -> text(key);
    };
  }

  private String expired(Said said) {
    return said.request()
        .expiresAt()
        .map(
            expiry ->
                text(
                    expiry.isAfter(said.decision().decidedAt()) ? "EXPIRED" : "EXPIRED.before",
                    time(expiry)))
        .orElseGet(() -> text("EXPIRED.never", ContactPolicy.HORIZON.toDays()));
  }

  private String capped(Objection objection) {
    int observed = objection.observed().orElse(0);
    String counted =
        cap(objection.rule())
            .map(cap -> places(cap, observed))
            .orElseGet(
                () ->
                    text(
                        objection.code().name(),
                        observed,
                        objection.limit().orElse(0),
                        texts.getString("what.any"),
                        when(objection.window().orElse(""))));
    return objection.until().map(until -> text("next", counted, time(until))).orElse(counted);
  }

  /** How many places of a cap are taken, and which are kept for others. */
  private String places(FrequencyCap cap, int observed) {
    String taken = text("FREQUENCY_CAP", observed, cap.max(), what(cap), when(cap.window().text()));
    return cap.reserve()
        .filter(reserve -> observed < cap.max())
        .map(reserve -> text("reserve", taken, reserve.places(), reserve.priorityAtLeast()))
        .orElse(taken);
  }

  /** What a cap counts: what its scope names, of the campaign or offer where it is per one. */
  private String what(FrequencyCap cap) {
    String channels =
        cap.scope().channels().stream().map(Channel::name).collect(Collectors.joining(", "));
    String what = channels.isEmpty() ? texts.getString("what.any") : channels;
    return cap.per() == FrequencyCap.Per.CUSTOMER ? what : text("what." + cap.per().name(), what);
  }

  private Optional<FrequencyCap> cap(String ruleId) {
    return rule(ruleId).filter(FrequencyCap.class::isInstance).map(FrequencyCap.class::cast);
  }

  private Optional<Rule> rule(String ruleId) {
    return policy.stream()
        .flatMap(found -> found.rules().stream())
        .filter(rule -> rule.id().equals(ruleId))
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

  /** In the largest unit that it is a whole number of; weeks are told in days. */
  private Optional<String> inUnits(String key, String window) {
    Duration length = length(window);
    return length.isZero()
        ? Optional.empty()
        : inUnits(key + ".days", length, A_DAY)
            .or(() -> inUnits(key + ".hours", length, AN_HOUR))
            .or(() -> inUnits(key + ".minutes", length, A_MINUTE));
  }

  private Optional<String> inUnits(String key, Duration length, Duration unit) {
    long number = length.dividedBy(unit);
    return unit.multipliedBy(number).equals(length)
        ? Optional.of(
            new MessageFormat(texts.getString(key), Locale.ROOT)
                .format(new Object[] {number, Long.toString(number)}))
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
