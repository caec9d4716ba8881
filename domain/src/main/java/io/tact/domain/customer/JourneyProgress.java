package io.tact.domain.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * How one customer moved along one journey within one transaction.
 *
 * @param journey the journey's key
 * @param version the journey's version
 * @param instanceId the running journey of this one customer
 * @param launchId the launch that started it, absent for event starts
 * @param begun whether the journey began here
 * @param passed elements entered and left again, an entry for each pass
 * @param arrived elements entered and not left yet
 * @param departed elements entered earlier and left now
 * @param failedAt the element that failed: it waits for a person, or the journey ended there
 * @param reason why it failed; no personal data
 * @param recovered elements that had failed and were taken up again, or ended with the journey
 * @param ended how the journey ended, if it did
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JourneyProgress(
    String journey,
    int version,
    String instanceId,
    Optional<String> launchId,
    boolean begun,
    List<String> passed,
    List<String> arrived,
    List<String> departed,
    Optional<String> failedAt,
    Optional<String> reason,
    List<String> recovered,
    Optional<Ending> ended) {

  /**
   * One that began and ended at once, since one of its first elements failed.
   *
   * @param way the elements that were entered, the one that failed last; none where that is unknown
   */
  public static JourneyProgress failedStart(
      String journey,
      int version,
      String instanceId,
      Optional<String> launchId,
      List<String> way,
      String reason) {
    return new JourneyProgress(
        journey,
        version,
        instanceId,
        launchId,
        true,
        way,
        List.of(),
        List.of(),
        way.stream().reduce((before, last) -> last),
        Optional.of(reason),
        List.of(),
        Optional.of(Ending.FAILED));
  }

  /** How a journey of one customer ends. */
  public enum Ending {
    COMPLETED,
    /** It could not be carried on. */
    FAILED,
    /** Its launch was stopped, or the customer erased. */
    STOPPED
  }
}
