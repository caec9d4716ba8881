package io.tact.api.customer;

import io.tact.domain.customer.CustomerCommand.EraseCustomer;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.workflows.journey.JourneyEngine;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Service;

/**
 * Erases a customer: running journeys stop, waiting contacts are suppressed, and the key to
 * everything personal is destroyed, all in one transaction. History and figures still hold.
 */
@Service
class Erasure {

  private final CustomerTransaction transaction;
  private final CommandGateway commands;
  private final PersonalDataVault vault;
  private final JourneyEngine journeys;

  Erasure(
      CustomerTransaction transaction,
      CommandGateway commands,
      PersonalDataVault vault,
      JourneyEngine journeys) {
    this.transaction = transaction;
    this.commands = commands;
    this.vault = vault;
    this.journeys = journeys;
  }

  void erase(String customerId) {
    transaction.over(
        Set.of(customerId),
        () -> {
          // First, so that what waits in a journey is suppressed as erased, not withdrawn by it.
          commands.sendAndWait(new EraseCustomer(customerId));
          journeys.stopAllOf(customerId);
          vault.erase(customerId);
          return true;
        });
  }
}
