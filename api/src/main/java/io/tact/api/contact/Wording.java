package io.tact.api.contact;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.contact.Objection;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.FrequencyCap;
import io.tact.domain.policy.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts decisions into one language. */
final class Wording {

  private final ExplanationTexts texts;
  private final Optional<ContactPolicy> policy;

  /**
   * @param zone in which times are told
   * @param policy the version that decided
   */
  Wording(Locale language, ZoneId zone, Optional<ContactPolicy> policy) {
    this.texts = new ExplanationTexts(language, zone);
    this.policy = policy;
  }

  /** What was asked for, and the answer. */
  record Said(ContactRequest request, ContactDecision decision) {}

  String decided(Said said) {
    ContactDecision decision = said.decision();
    String at = texts.time(decision.decidedAt());
    int version = decision.policyVersion();
    String why = later(decision, all(said, decision.objections()));
    return switch (decision.answer()) {
      case APPROVED -> texts.text("approved", at, version, counted(decision));
      case DEFERRED ->
          texts.text("deferred", at, version, texts.time(decision.until().orElseThrow()), why);
      case SUPPRESSED -> texts.text("suppressed", at, version, why);
    };
  }

  /**
   * Where every objection ends before the contact is decided again, others follow: it is decided at
   * the first instant to which no rule objects.
   */
  private String later(ContactDecision decision, String why) {
    List<Instant> ends =
        decision.objections().stream().flatMap(objection -> objection.until().stream()).toList();
    boolean allEnd = !ends.isEmpty() && ends.size() == decision.objections().size();
    return decision
        .until()
        .filter(until -> allEnd && ends.stream().allMatch(until::isAfter))
        .map(until -> texts.text("later", why, texts.time(until)))
        .orElse(why);
  }

  /** By whoever asked for it, or by a version of the policy, which must be the one of this. */
  String withdrawn(String decided, ContactRequest request, ContactWithdrawn event) {
    String at = texts.time(event.at());
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
              return texts.text("withdrawn.policy", decided, at, version, why);
            })
        .orElseGet(() -> texts.text("withdrawn", decided, at, event.why().orElse("")));
  }

  String imported(Instant at) {
    return texts.text("imported", texts.time(at));
  }

  private String counted(ContactDecision decision) {
    String counters =
        decision.counters().entrySet().stream()
            .flatMap(counter -> counter(counter.getKey(), counter.getValue()).stream())
            .collect(Collectors.joining(texts.text("between")));
    return counters.isEmpty() ? "" : texts.text("counted", counters);
  }

  private Optional<String> counter(String ruleId, int observed) {
    return cap(ruleId).map(cap -> texts.text("rule", places(cap, observed), ruleId));
  }

  private String all(Said said, List<Objection> objections) {
    return objections.stream()
        .map(objection -> named(objection, one(said, objection)))
        .collect(Collectors.joining(texts.text("between")));
  }

  /** Says which rule it was, where it was one. */
  private String named(Objection objection, String words) {
    return rule(objection.rule()).isPresent() ? texts.text("rule", words, objection.rule()) : words;
  }

  private String one(Said said, Objection objection) {
    ContactRequest request = said.request();
    String key = objection.code().name();
    String window = objection.window().orElse("");
    String until = objection.until().map(texts::time).orElse("");
    String channel = texts.channels(Set.of(request.channel()));
    return switch (objection.code()) {
      case FREQUENCY_CAP -> capped(objection);
      case MINIMUM_GAP -> texts.text(key, texts.span(window), until);
      case QUIET_HOURS -> texts.text(key, window, until);
      case COOL_OFF -> texts.text(key, objection.observed().orElse(0), texts.span(window), until);
      case BLACKOUT -> texts.text(key, window);
      case NO_CONSENT -> texts.text(key, texts.category(request.category()), channel);
      case NO_ADDRESS -> texts.text(key, channel);
      case CAMPAIGN_NOT_BEGUN, CAMPAIGN_PAUSED, CAMPAIGN_CLOSED, BUDGET_EXHAUSTED ->
          texts.text(key, request.campaignId().orElse(""), until, channel);
      case EXPIRED -> expired(said);
      case HOLD_OUT, CUSTOMER_ERASED, WITHDRAWN -> texts.text(key);
    };
  }

  private String expired(Said said) {
    return said.request()
        .expiresAt()
        .map(
            expiry ->
                texts.text(
                    expiry.isAfter(said.decision().decidedAt()) ? "EXPIRED" : "EXPIRED.before",
                    texts.time(expiry)))
        .orElseGet(() -> texts.text("EXPIRED.never", ContactPolicy.HORIZON.toDays()));
  }

  private String capped(Objection objection) {
    int observed = objection.observed().orElse(0);
    String counted =
        cap(objection.rule())
            .map(cap -> places(cap, observed))
            .orElseGet(
                () ->
                    texts.text(
                        objection.code().name(),
                        observed,
                        objection.limit().orElse(0),
                        texts.text("what.any"),
                        texts.when(objection.window().orElse(""))));
    return objection
        .until()
        .map(until -> texts.text("next", counted, texts.time(until)))
        .orElse(counted);
  }

  /** How many places of a cap are taken, and which are kept for others. */
  private String places(FrequencyCap cap, int observed) {
    String taken =
        texts.text(
            "FREQUENCY_CAP", observed, cap.max(), what(cap), texts.when(cap.window().text()));
    return cap.reserve()
        .filter(reserve -> observed < cap.max())
        .map(reserve -> texts.text("reserve", taken, reserve.places(), reserve.priorityAtLeast()))
        .orElse(taken);
  }

  /** What a cap counts: what its scope names, of the campaign or offer where it is per one. */
  private String what(FrequencyCap cap) {
    String channels = texts.channels(cap.scope().channels());
    String what =
        channels.isEmpty() ? texts.text("what.any") : texts.text("what.channels", channels);
    return cap.per() == FrequencyCap.Per.CUSTOMER
        ? what
        : texts.text("what." + cap.per().name(), what);
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
}
