package io.tact.workflows.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.customer.CustomerProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is to be tried, and what happens meanwhile.
 *
 * @param bpmn the diagram, published or not
 * @param customerIds who enters, 1 to {@value #MOST_CUSTOMERS}
 * @param campaignId the campaign of its contacts; else the one that the journey belongs to
 * @param start the event that starts it; none for the plain start
 * @param at when they enter
 * @param steps what happens then, at most {@value #MOST_STEPS}
 * @param seen as whom the diagram's expressions see a customer, so that a run tells nothing of data
 *     that whoever tries may not see; asked only while the run has its place among those at once
 */
public record TestRun(
    byte[] bpmn,
    List<String> customerIds,
    Optional<String> campaignId,
    Optional<Step.Event> start,
    Instant at,
    List<Step> steps,
    UnaryOperator<CustomerProfile> seen) {

  /** More customers than anybody compares. */
  public static final int MOST_CUSTOMERS = 20;

  /** More steps than anybody clicks. */
  public static final int MOST_STEPS = 200;

  /** One step of the script. */
  public sealed interface Step {

    /** Time passes. */
    record Advance(Duration by) implements Step {}

    /** Time passes until an instant; nothing happens where that is over. */
    record Until(Instant instant) implements Step {}

    /**
     * An event arrives, for one customer or for each.
     *
     * @param type its CloudEvents type; a {@code tact.receipt.…} is about the customer's latest
     *     contact
     * @param data its data
     */
    record Event(String type, Optional<JsonNode> data, Optional<String> customerId)
        implements Step {}
  }
}
