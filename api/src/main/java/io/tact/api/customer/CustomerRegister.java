package io.tact.api.customer;

import io.tact.domain.customer.CustomerCommand.ChangeProfile;
import io.tact.domain.customer.CustomerCommand.RegisterCustomer;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.personal.PersonalDataVault;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Service;

/** Takes descriptions of customers, many in one transaction. */
@Service
class CustomerRegister {

  private final CustomerTransaction transaction;
  private final CustomerProfiles profiles;
  private final PersonalDataVault vault;
  private final CommandGateway commands;
  private final ConsentsOnFile consents;
  private final Clock clock;

  CustomerRegister(
      CustomerTransaction transaction,
      CustomerProfiles profiles,
      PersonalDataVault vault,
      CommandGateway commands,
      ConsentsOnFile consents,
      Clock clock) {
    this.transaction = transaction;
    this.profiles = profiles;
    this.vault = vault;
    this.commands = commands;
    this.consents = consents;
    this.clock = clock;
  }

  /** What a description came to. */
  sealed interface Saved {

    /** Nobody had that id before. */
    record Created() implements Saved {}

    /** It differed from what was known. */
    record Changed() implements Saved {}

    /** It said what was known. */
    record Unchanged() implements Saved {}

    /** It cannot be taken; the others are not touched by that. */
    record Refused(CustomerRefusal refusal) implements Saved {}
  }

  /** Saves all, in their order; a later one for the same customer sees the earlier. */
  List<Saved> save(List<CustomerForm> forms) {
    Set<String> ids = new LinkedHashSet<>();
    forms.forEach(form -> ids.add(form.customerId()));
    return transaction.over(
        ids,
        () -> {
          vault.readAhead(ids);
          Map<String, CustomerProfile> known = new HashMap<>(profiles.readAhead(ids));
          ConsentsOnFile.Ledger ledger = consents.of(withConsents(forms));
          List<Saved> saved = new ArrayList<>(forms.size());
          for (CustomerForm form : forms) {
            saved.add(save(form, known, ledger));
          }
          return saved;
        });
  }

  private Saved save(
      CustomerForm form, Map<String, CustomerProfile> known, ConsentsOnFile.Ledger ledger) {
    try {
      Saved saved = saveProfile(form, known);
      return saveConsents(form, ledger) && saved instanceof Saved.Unchanged
          ? new Saved.Changed()
          : saved;
    } catch (CustomerRefusal e) {
      return new Saved.Refused(e);
    }
  }

  private Saved saveProfile(CustomerForm form, Map<String, CustomerProfile> known) {
    String id = form.customerId();
    Optional<CustomerProfile> before = Optional.ofNullable(known.get(id));
    CustomerProfile after = Profiles.changed(before.orElse(Profiles.blank(id)), form);
    if (before.isPresent() && Profiles.same(before.get(), after)) {
      return new Saved.Unchanged();
    }
    if (before.isEmpty()) {
      commands.sendAndWait(new RegisterCustomer(id, Profiles.sealed(after, vault)));
    } else {
      commands.sendAndWait(new ChangeProfile(id, Profiles.sealed(after, vault)));
    }
    known.put(id, after);
    return before.isEmpty() ? new Saved.Created() : new Saved.Changed();
  }

  private boolean saveConsents(CustomerForm form, ConsentsOnFile.Ledger ledger) {
    boolean changed = false;
    Instant now = clock.instant();
    for (ConsentForm consent : form.consents()) {
      if (ledger.isNews(form.customerId(), consent, now)) {
        commands.sendAndWait(consent.by(form.customerId(), now));
        changed = true;
      }
    }
    return changed;
  }

  private static List<String> withConsents(List<CustomerForm> forms) {
    return forms.stream()
        .filter(form -> !form.consents().isEmpty())
        .map(CustomerForm::customerId)
        .distinct()
        .toList();
  }
}
