package io.tact.api.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer behind a number of a launch.
 *
 * @param place the customer's place in the list
 * @param customerId the customer
 * @param at when the customer entered, came to the step, completed the journey, failed, was stopped
 *     or kept out
 * @param reason why, of one who failed or was kept out: a stable code
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LaunchCustomer(String place, String customerId, Instant at, Optional<String> reason) {

  /** The numbers of a launch that its customers are listed by. */
  enum Standing {
    /** Entered, whatever came of it. */
    STARTED,
    /** On the way. */
    WAITING,
    /** Came to the journey's end. */
    COMPLETED,
    /** Could not be carried on, or stand at a step that waits for a person. */
    FAILED,
    /** Were on the way when somebody stopped the launch or closed its campaign. */
    STOPPED,
    /** Never entered. */
    REFUSED
  }
}
