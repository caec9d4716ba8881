package io.tact.api.testrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tact.api.contact.Explainer;
import io.tact.api.invention.InventedCustomers;
import io.tact.workflows.simulation.TestRunResult;
import io.tact.workflows.simulation.TestRunResult.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a test run.
 *
 * @param startedAt when the customers entered
 * @param now what the clock of the test run shows at the end of the script
 * @param nextDue when something happens by itself next; absent where nothing will
 * @param customers each customer's way
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TestRunView(
    Instant startedAt, Instant now, Optional<Instant> nextDue, List<CustomerWay> customers) {

  /**
   * One customer's way.
   *
   * @param standing where it ends for now
   * @param at the elements of the diagram where the customer stands
   * @param entries what happened, in order
   * @param invented the attributes whose values were invented, since the caller may not see them
   */
  record CustomerWay(
      String customerId,
      Standing standing,
      List<String> at,
      List<EntryView> entries,
      Map<String, Object> invented) {}

  static TestRunView of(TestRunResult result, Explainer explainer, InventedCustomers invented) {
    return new TestRunView(
        result.startedAt(),
        result.now(),
        result.nextDue(),
        result.customers().stream()
            .map(customer -> way(customer, explainer, invented.of(customer.customerId())))
            .toList());
  }

  private static CustomerWay way(
      TestRunResult.Customer customer, Explainer explainer, Map<String, Object> invented) {
    return new CustomerWay(
        customer.customerId(),
        customer.standing(),
        customer.at(),
        customer.entries().stream()
            .map(entry -> EntryView.of(customer.customerId(), entry, explainer))
            .toList(),
        invented);
  }
}
