package io.tact.api.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.domain.journey.JourneyStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A journey in a line of a list.
 *
 * @param name of the version in force; of the newest one, where none is
 * @param active whether its event and schedule starts are on
 * @param inForce the version that new customers enter
 * @param inReview the newest version that waits for an approver
 * @param runningLaunches launches that let customers enter, or whose customers are on the way
 * @param pausedLaunches launches that somebody holds back
 * @param underWay places of the diagram, of any version, at which customers stand; who walks two
 *     branches at a time stands at two
 * @param failed how many of them stand at a step that failed and waits for a person
 * @param failedForGood customers whom the last launch could not carry on and nobody can, as long as
 *     the version in force is the one that was launched
 * @param days its contacts of the last 14 days, today last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record JourneySummary(
    String key,
    String name,
    boolean active,
    Version newest,
    Optional<Version> inForce,
    Optional<Version> inReview,
    long runningLaunches,
    long pausedLaunches,
    long underWay,
    long failed,
    long failedForGood,
    List<Day> days) {

  /**
   * A version, and how many findings its author should know.
   *
   * @param sha256 what names its diagram, as its ETag does
   * @param by who began to draw it
   * @param drawnBy everybody who ever drew a part of it
   * @param changedBy who changed its diagram last
   * @param comment of who submitted it
   * @param why it was refused
   * @param errors findings that keep it from being submitted
   * @param warnings the others
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Version(
      int version,
      JourneyStatus status,
      String sha256,
      String by,
      List<String> drawnBy,
      String changedBy,
      Optional<String> submittedBy,
      Optional<String> comment,
      Optional<String> why,
      int errors,
      int warnings) {}

  /**
   * Contacts by their last decision, which was made on that day.
   *
   * @param day of the zone that was asked for
   */
  record Day(LocalDate day, long approved, long deferred, long suppressed) {}
}
