package io.tact.api.contact;

import com.github.f4b6a3.ulid.UlidCreator;
import io.tact.api.bulk.Outcome;
import io.tact.domain.customer.CustomerCommand.ImportContacts;
import io.tact.domain.customer.CustomerCommand.ImportedContact;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.customer.CustomerTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Service;

/** Takes over contacts made before Tact, many in one transaction, one command a customer. */
@Service
class PastContacts {

  private final CustomerTransaction transaction;
  private final CommandGateway commands;
  private final ContactIds ids;
  private final Clock clock;

  PastContacts(
      CustomerTransaction transaction, CommandGateway commands, ContactIds ids, Clock clock) {
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
    private final Instant now = clock.instant();

    Batch(List<PastContactForm> lines) {
      this.lines = lines;
      this.outcomes = new Outcome[lines.size()];
    }

    List<Outcome> take() {
      List<String> named = lines.stream().flatMap(line -> line.contactId().stream()).toList();
      Set<String> taken = ids.taken(named);
      List<Integer> rest = IntStream.range(0, lines.size()).boxed().toList();
      while (!rest.isEmpty()) {
        rest = takeSome(rest, taken);
        taken.addAll(newIds);
      }
      if (!newIds.isEmpty()) {
        ids.take(newIds);
      }
      return Arrays.asList(outcomes);
    }

    /** Takes lines, but those whose id stands in a line before them: they have to wait for it. */
    private List<Integer> takeSome(List<Integer> numbers, Set<String> taken) {
      Map<String, List<Integer>> byCustomer = new LinkedHashMap<>();
      Set<String> first = new HashSet<>();
      List<Integer> later = new ArrayList<>();
      for (int i : numbers) {
        PastContactForm line = lines.get(i);
        if (line.at().isAfter(now)) {
          outcomes[i] = new Outcome.Rejected("TIME_IN_FUTURE", "at: lies in the future");
        } else if (line.contactId().filter(taken::contains).isPresent()) {
          outcomes[i] = new Outcome.Unchanged();
        } else if (line.contactId().isPresent() && !first.add(line.contactId().get())) {
          later.add(i);
        } else {
          byCustomer.computeIfAbsent(line.customerId(), id -> new ArrayList<>()).add(i);
        }
      }
      byCustomer.forEach(this::importInto);
      return later;
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
