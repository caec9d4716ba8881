package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One rule's reason why a contact may not happen now.
 *
 * @param rule the rule's id in the policy; the code in lower case for objections that come from no
 *     rule
 * @param code a stable code, see {@link Code}
 * @param observed what the rule counted
 * @param limit what it allows at most
 * @param window over which time, as the policy writes it
 * @param until when the rule will no longer object, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Objection(
    String rule,
    Code code,
    Optional<Integer> observed,
    Optional<Integer> limit,
    Optional<String> window,
    Optional<Instant> until) {

  /** An objection that needs no figures. */
  public static Objection plain(String rule, Code code) {
    return new Objection(
        rule, code, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An objection that comes from no rule. */
  public static Objection plain(Code code) {
    return plain(code.name().toLowerCase(Locale.ROOT), code);
  }

  /** An objection that comes from no rule and ends at an instant, where that is known. */
  public static Objection until(Code code, Optional<Instant> until) {
    return new Objection(
        code.name().toLowerCase(Locale.ROOT),
        code,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        until);
  }

  /** Stable codes of objections. Those from EXPIRED on cannot be lifted by an exemption. */
  public enum Code {
    FREQUENCY_CAP,
    MINIMUM_GAP,
    QUIET_HOURS,
    BLACKOUT,
    NO_CONSENT,
    COOL_OFF,
    HOLD_OUT,
    EXPIRED,
    NO_ADDRESS,
    CUSTOMER_ERASED,
    WITHDRAWN,
    CAMPAIGN_NOT_BEGUN,
    CAMPAIGN_PAUSED,
    CAMPAIGN_CLOSED,
    BUDGET_EXHAUSTED
  }
}
