package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Optional;

/**
 * What a contact's campaign said when it was decided.
 *
 * @param standing how the campaign stood
 * @param until when that changes by itself, where it is known: for a campaign that has not begun,
 *     its begin; for one that pauses, its end
 */
public record CampaignAnswer(Standing standing, Optional<Instant> until) {
  public static final CampaignAnswer OPEN = new CampaignAnswer(Standing.OPEN, Optional.empty());
  public static final CampaignAnswer FUNDED = new CampaignAnswer(Standing.FUNDED, Optional.empty());
  public static final CampaignAnswer CLOSED = new CampaignAnswer(Standing.CLOSED, Optional.empty());
  public static final CampaignAnswer EXHAUSTED =
      new CampaignAnswer(Standing.EXHAUSTED, Optional.empty());

  private static final String BETWEEN = "/";

  /** How a campaign stands. */
  public enum Standing {
    /** It is open; no budget was asked. */
    OPEN,
    /** It is open, and its budget pays for the contact. */
    FUNDED,
    /** It is open, and its time has not come: the contact waits until then. */
    NOT_BEGUN,
    /** It pauses: the contact waits until it goes on, and nobody knows how long. */
    PAUSED,
    /** It was never opened, is over, or was closed. */
    CLOSED,
    /** Its budget is used up, or does not pay for the contact's channel. */
    EXHAUSTED
  }

  /** It begins at an instant. */
  public static CampaignAnswer notBegun(Instant begin) {
    return new CampaignAnswer(Standing.NOT_BEGUN, Optional.of(begin));
  }

  /** It pauses; at its end, where it has one, it is over. */
  public static CampaignAnswer paused(Optional<Instant> end) {
    return new CampaignAnswer(Standing.PAUSED, end);
  }

  /** Reads what {@link #text()} writes. */
  @JsonCreator
  public static CampaignAnswer of(String text) {
    String[] parts = text.split(BETWEEN, 2);
    return new CampaignAnswer(
        Standing.valueOf(parts[0]),
        parts.length == 1 ? Optional.empty() : Optional.of(Instant.parse(parts[1])));
  }

  /** As it is stored: the standing, and behind a slash the instant. */
  @JsonValue
  public String text() {
    return standing + until.map(instant -> BETWEEN + instant).orElse("");
  }

  /** Whether contacts wait for the campaign. */
  public boolean hasContactsWait() {
    return standing == Standing.NOT_BEGUN || standing == Standing.PAUSED;
  }
}
