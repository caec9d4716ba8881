package io.tact.domain.journey;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be done with a journey's design. */
public sealed interface JourneyCommand {

  String key();

  /** The journey's stream. */
  @TargetAggregateIdentifier
  default String stream() {
    return Journey.streamOf(key());
  }

  /**
   * Answers the new version's number, counted from 1. The diagram itself is stored under its
   * SHA-256.
   */
  record DraftJourney(String key, String name, String sha256, List<Finding> findings, String by)
      implements JourneyCommand {}

  /**
   * Puts another diagram in the place of a draft's; nothing happens where it is the same.
   *
   * @param expected the SHA-256 of the diagram that its author changed; refused with DRAFT_CHANGED
   *     where the draft has another by now
   */
  record ReviseDraft(
      String key,
      int version,
      String name,
      String sha256,
      List<Finding> findings,
      String expected,
      String by)
      implements JourneyCommand {}

  /**
   * Refused with FINDINGS_OPEN where a finding is an ERROR.
   *
   * @param expected the SHA-256 of the diagram that its author saw; refused with DRAFT_CHANGED
   *     where the draft has another by now
   * @param comment what the reviewer should know
   */
  record SubmitJourney(
      String key, int version, Optional<String> expected, String by, Optional<String> comment)
      implements JourneyCommand {}

  /** Refused with OWN_PROPOSAL where the same person drew any of it, or submitted it. */
  record ApproveJourney(String key, int version, String by) implements JourneyCommand {}

  record RefuseJourney(String key, int version, String by, String why) implements JourneyCommand {}

  /** No new customers enter a retired version; those on the way finish. */
  record RetireJourney(String key, int version, String by) implements JourneyCommand {}

  /** Switches event and schedule starts of the newest published version on. */
  record ActivateJourney(String key, String by) implements JourneyCommand {}

  record DeactivateJourney(String key, String by) implements JourneyCommand {}
}
