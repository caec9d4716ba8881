package io.tact.api.contact;

import com.github.f4b6a3.ulid.UlidCreator;
import io.tact.api.bulk.Outcome;
import io.tact.api.idempotency.FirstAnswers;
import io.tact.domain.customer.CustomerCommand.ImportContacts;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.customer.CustomerTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Service;

/** Takes over contacts made before Tact, many in one transaction, one command a customer. */
@Service
class PastContacts {

  private final CustomerTransaction transaction;
  private final CommandGateway commands;
  private final FirstAnswers ids;
  private final Clock clock;

  PastContacts(
      CustomerTransaction transaction, CommandGateway commands, FirstAnswers ids, Clock clock) {
    this.transaction = transaction;
    this.commands = commands;
    this.ids = ids;
    this.clock = clock;
  }

  List<Outcome> take(List<PastContactForm> lines) {
    Set<String> customers = new LinkedHashSet<>();
    lines.forEach(line -> customers.add(line.customerId()));
    return transaction.over(customers, () -> new Batch(lines).take());
  }

  /** The lines of one transaction. */
  private final class Batch {

    private final List<PastContactForm> lines;
    private final Outcome[] outcomes;
    private final Set<String> newIds = new LinkedHashSet<>();

    Batch(List<PastContactForm> lines) {
      this.lines = lines;
      this.outcomes = new Outcome[lines.size()];
    }

    List<Outcome> take() {
      newLinesByCustomer().forEach(this::importInto);
      if (!newIds.isEmpty()) {
        ids.useContactIds(newIds);
      }
      return Arrays.asList(outcomes);
    }

    private Map<String, List<Integer>> newLinesByCustomer() {
      Instant now = clock.instant();
      Set<String> used = used();
      Map<String, List<Integer>> byCustomer = new LinkedHashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        PastContactForm line = lines.get(i);
        if (line.at().isAfter(now)) {
          outcomes[i] = new Outcome.Rejected("TIME_IN_FUTURE", "at: lies in the future");
        } else if (line.contactId().isPresent() && !used.add(line.contactId().get())) {
          outcomes[i] = new Outcome.Unchanged();
        } else {
          byCustomer.computeIfAbsent(line.customerId(), id -> new ArrayList<>()).add(i);
        }
      }
      return byCustomer;
    }

    private Set<String> used() {
      List<String> named = lines.stream().flatMap(line -> line.contactId().stream()).toList();
      return named.isEmpty() ? new LinkedHashSet<>() : ids.usedContactIds(named);
    }

    private void importInto(String customerId, List<Integer> numbers) {
      Outcome outcome = tryImport(customerId, numbers.stream().map(this::contact).toList());
      for (int i : numbers) {
        outcomes[i] = outcome;
        if (outcome instanceof Outcome.Accepted) {
          Optional<String> named = lines.get(i).contactId();
          named.ifPresent(newIds::add);
        }
      }
    }

    private ImportedContact contact(int i) {
      PastContactForm line = lines.get(i);
      return line.as(line.contactId().orElseGet(() -> UlidCreator.getMonotonicUlid().toString()));
    }

    private Outcome tryImport(String customerId, List<ImportedContact> contacts) {
      try {
        commands.sendAndWait(new ImportContacts(customerId, contacts));
        return new Outcome.Accepted();
      } catch (CustomerRefusal e) {
        return new Outcome.Rejected(e.code().name(), e.getMessage());
      }
    }
  }
}
