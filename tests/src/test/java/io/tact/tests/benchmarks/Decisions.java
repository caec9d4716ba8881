package io.tact.tests.benchmarks;

import com.github.f4b6a3.ulid.UlidCreator;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Asks customers for contacts, through the application's own transaction and commands. */
final class Decisions {

  private static final Channel SMS = new Channel("SMS");
  private static final Category MARKETING = new Category("MARKETING");

  private final CustomerTransaction transaction;
  private final CommandGateway gateway;
  private final Clock clock;

  Decisions(BenchmarkApplication tact) {
    transaction = tact.bean(CustomerTransaction.class);
    gateway = tact.bean(CommandGateway.class);
    clock = tact.bean(Clock.class);
  }

  /** One contact for each customer, in one transaction. */
  void request(List<String> customers) {
    request(customers, Optional.empty());
  }

  /** The same, for a campaign. */
  void request(List<String> customers, Optional<String> campaignId) {
    transaction.over(
        customers,
        () -> {
          customers.forEach(customer -> request(customer, campaignId));
          return customers.size();
        });
  }

  private void request(String customer, Optional<String> campaignId) {
    ContactDecision decision =
        gateway.sendAndWait(
            new RequestContact(
                customer,
                new ContactRequest(
                    UlidCreator.getMonotonicUlid().toString(),
                    SMS,
                    MARKETING,
                    campaignId,
                    Optional.empty(),
                    ContactRequest.DEFAULT_PRIORITY,
                    clock.instant(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
    if (decision == null) {
      throw new IllegalStateException("no decision for " + customer);
    }
  }
}
