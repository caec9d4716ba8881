package io.tact.workflows.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.customer.CustomerCommand.ClearForSending;
import io.tact.domain.customer.CustomerCommand.DecideDueContacts;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import io.tact.workflows.running.Contacts;
import io.tact.workflows.running.House;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueContactsTest {

  private final House house = House.open();
  private final Instant start = house.clock.instant();
  private final List<String> asked = new ArrayList<>();

  DueContactsTest() {
    house.history.answer(ClearForSending.class, command -> true);
    house.history.answer(RecordReceipt.class, command -> true);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aDeferredContactIsDecidedWhenItsInstantComesAndItsStepIsTold() {
    approveWhatIsDue();
    Instant morning = start.plus(Duration.ofHours(11));
    house.history.happens("c1", Contacts.deferred("c1", morning));
    assertThat(house.the(DueContacts.class).nextDue()).contains(morning);

    house.clock.move(Duration.ofHours(11).minusNanos(1_000));
    house.drain();
    assertThat(asked).isEmpty();

    house.clock.move(Duration.ofNanos(1_000));
    house.drain();
    assertThat(asked).containsExactly("c1");
    assertThat(house.engine.customersOf("decided")).containsExactly("c1");
    assertThat(house.engine.detailsOf("decided")).containsExactly("APPROVED");
    assertThat(house.the(DueContacts.class).nextDue()).isEmpty();
  }

  @Test
  void aContactDeferredOnceMoreWaitsForItsNewInstant() {
    Instant first = start.plusSeconds(60);
    Instant second = start.plusSeconds(600);
    house.history.happens("c1", Contacts.deferred("c1", first));
    house.history.happens("c1", Contacts.deferredAgain("c1", second));
    assertThat(house.the(DueContacts.class).nextDue()).contains(second);
    house.history.happens("c1", Contacts.suppressedLater("c1"));
    house.drain();
    assertThat(house.engine.detailsOf("decided")).containsExactly("SUPPRESSED");
  }

  @Test
  void oneCustomerThatCannotDecideHoldsNobodyBack() {
    for (String customer : House.customers(1, 300)) {
      house.history.happens(customer, Contacts.deferred(customer, start.plusSeconds(1)));
    }
    house.history.answer(
        DecideDueContacts.class,
        command -> {
          if (command.customerId().equals("c0100")) {
            throw new IllegalStateException("broken");
          }
          house.history.happens(command.customerId(), Contacts.approvedLater(command.customerId()));
          return true;
        });
    house.clock.move(Duration.ofSeconds(1));
    house.drain();
    assertThat(house.engine.customersOf("decided")).hasSize(299).doesNotHaveDuplicates();
    assertThat(house.the(DueContacts.class).nextDue())
        .contains(house.clock.instant().plusSeconds(60));
  }

  @Test
  void aCustomerWhoDecidesNothingIsNotAskedForEver() {
    house.history.answer(DecideDueContacts.class, command -> asked.add(command.customerId()));
    house.history.happens("c1", Contacts.deferred("c1", start));
    house.drain();
    assertThat(asked).containsExactly("c1");
  }

  private void approveWhatIsDue() {
    house.history.answer(
        DecideDueContacts.class,
        command -> {
          asked.add(command.customerId());
          house.history.happens(command.customerId(), Contacts.approvedLater(command.customerId()));
          return true;
        });
  }
}
