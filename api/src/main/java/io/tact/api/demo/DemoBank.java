package io.tact.api.demo;

import io.tact.api.customer.Profiles;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.customer.CustomerCommand.ImportContacts;
import io.tact.domain.customer.CustomerCommand.RecordComplaint;
import io.tact.domain.customer.CustomerCommand.RecordConsent;
import io.tact.domain.customer.CustomerCommand.RegisterCustomer;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.Actor;
import io.tact.domain.personal.PersonalDataVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Registers the demo bank's customers, with their consents, complaints and past contacts. */
@Component
final class DemoBank {

  /** How many customers there are. */
  static final int SIZE = 1_500;

  private static final int AT_ONCE = 250;
  private static final Category MARKETING = new Category("MARKETING");

  private final CustomerTransaction transaction;
  private final CommandGateway commands;
  private final CustomerProfiles profiles;
  private final PersonalDataVault vault;
  private final Clock clock;

  DemoBank(
      CustomerTransaction transaction,
      CommandGateway commands,
      CustomerProfiles profiles,
      PersonalDataVault vault,
      Clock clock) {
    this.transaction = transaction;
    this.commands = commands;
    this.profiles = profiles;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Registers those who are missing.
   *
   * @param progress told how many are there
   * @return who has complained lately
   */
  List<String> register(IntConsumer progress) {
    Instant now = clock.instant();
    List<DemoCustomer> all = new DemoCustomers(now).invent(SIZE).toList();
    for (int from = 0; from < SIZE; from += AT_ONCE) {
      List<DemoCustomer> some = all.subList(from, Math.min(from + AT_ONCE, SIZE));
      Actor.as("tact:demo", () -> register(some, now));
      progress.accept(from + some.size());
    }
    return all.stream()
        .filter(DemoCustomer::complained)
        .map(customer -> customer.profile().customerId())
        .toList();
  }

  private int register(List<DemoCustomer> some, Instant now) {
    List<String> ids = some.stream().map(customer -> customer.profile().customerId()).toList();
    return transaction.over(
        ids,
        () -> {
          vault.readAhead(ids);
          Set<String> known = profiles.readAhead(ids).keySet();
          some.stream()
              .filter(customer -> !known.contains(customer.profile().customerId()))
              .forEach(customer -> register(customer, now));
          return ids.size();
        });
  }

  private void register(DemoCustomer customer, Instant now) {
    String id = customer.profile().customerId();
    commands.sendAndWait(new RegisterCustomer(id, Profiles.sealed(customer.profile(), vault)));
    for (String channel : customer.refusesMarketing()) {
      commands.sendAndWait(
          new RecordConsent(id, MARKETING, new Channel(channel), false, "branch", now));
    }
    if (!customer.history().isEmpty()) {
      commands.sendAndWait(new ImportContacts(id, customer.history()));
    }
    if (customer.complained()) {
      commands.sendAndWait(
          new RecordComplaint(
              id,
              Channel.PHONE,
              Optional.of(vault.seal(id, "Too many calls about loans.")),
              now.minus(Duration.ofDays(3))));
    }
  }
}
