package io.tact.workflows.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.contact.Channel;
import io.tact.domain.customer.CustomerCommand.ClearForSending;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.CustomerProfile;
import io.tact.workflows.running.Contacts;
import io.tact.workflows.running.House;
import io.tact.workflows.worker.Retries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatchTest {

  private final FaxMachine fax = new FaxMachine();
  private final House house = House.with(fax);
  private final List<String> receipts = new ArrayList<>();
  private final Set<String> poisoned = new HashSet<>();
  private Function<String, Boolean> clearance = contactId -> true;

  DispatchTest() {
    house.history.answer(
        ClearForSending.class,
        command -> {
          if (poisoned.contains(command.customerId())) {
            throw new IllegalStateException("poisoned");
          }
          return clearance.apply(command.contactId());
        });
    house.history.answer(
        RecordReceipt.class,
        command -> {
          receipts.add(command.contactId() + " " + command.receipt());
          house.history.happens(
              command.customerId(),
              new ReceiptRecorded(
                  command.contactId(), command.receipt(), command.at(), command.detail()));
          return true;
        });
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anApprovedContactStandsInTheOutboxWithAddressAndWords() {
    house.profiles.put(
        "c1",
        new CustomerProfile(
            "c1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of("SMS", "+49123"),
            Map.of()));
    house.history.happens("c1", Contacts.approved("k1", Channel.SMS));
    house.drain();

    assertThat(house.the(Outbox.class).list(0, 10))
        .containsExactly(
            new SentMessage(
                1,
                "k1",
                "c1",
                Channel.SMS,
                Optional.of("+49123"),
                Optional.of("hello"),
                house.clock.instant()));
    assertThat(receipts).containsExactly("k1 SENT");
    assertThat(queued()).isZero();
  }

  @Test
  void whatATransactionApprovesItSendsAtOnce() {
    house.history.over(
        List.of("c1"),
        () -> {
          house.history.happens("c1", Contacts.approved("k1", Channel.SMS));
          house.history.happens("c1", Contacts.approved("k2", FaxMachine.FAX));
          return true;
        });
    assertThat(receipts).containsExactly("k1 SENT");
    assertThat(queued()).as("only the fax waits").isEqualTo(1);
    assertThat(fax.sent).isEmpty();
    house.drain();
    assertThat(fax.sent).containsExactly("k2");
  }

  @Test
  void whatItsCustomerTakesBackAtOnceIsNotSent() {
    house.history.over(
        List.of("c1"),
        () -> {
          house.history.happens("c1", Contacts.approved("k1", Channel.SMS));
          house.history.happens("c1", withdrawn("k1"));
          return true;
        });
    house.drain();
    assertThat(receipts).isEmpty();
    assertThat(queued()).isZero();
  }

  @Test
  void theOutboxIsReadPageByPage() {
    for (int n = 0; n < 25; n++) {
      house.history.happens("c" + n, Contacts.approved("k" + n, Channel.EMAIL));
    }
    house.drain();
    List<String> read = new ArrayList<>();
    List<SentMessage> page = house.the(Outbox.class).list(0, 10);
    while (!page.isEmpty()) {
      page.forEach(message -> read.add(message.contactId()));
      page = house.the(Outbox.class).list(page.get(page.size() - 1).position(), 10);
    }
    assertThat(read).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void aContactTakenBackBeforeItIsSentIsNotSent() {
    house.history.happens("c1", Contacts.approved("k1", FaxMachine.FAX));
    house.history.happens("c1", withdrawn("k1"));
    house.drain();
    assertThat(receipts).isEmpty();
    assertThat(queued()).isZero();
  }

  @Test
  void aContactDeferredJustBeforeItIsSentWaitsAndIsSentLater() {
    house.history.happens("c1", Contacts.approved("k1", FaxMachine.FAX));
    clearance =
        contactId -> {
          house.history.happens(
              "c1",
              Contacts.deferredAgain(contactId, house.clock.instant().plus(Duration.ofHours(8))));
          return false;
        };
    house.the(Dispatcher.class).runOnce();
    assertThat(queued()).isZero();
    assertThat(receipts).isEmpty();
    assertThat(house.jdbc.queryForList("SELECT contact_id FROM waiting_contact", String.class))
        .containsExactly("k1");

    clearance = contactId -> true;
    house.history.happens("c1", Contacts.approvedLater("k1"));
    house.drain();
    assertThat(receipts).containsExactly("k1 SENT");
  }

  @Test
  void aPoisonedCustomerHoldsNobodyBackAndIsADeadLetterInTheEnd() {
    poisoned.add("c3");
    for (int n = 0; n < 8; n++) {
      house.history.happens("c" + n, Contacts.approved("k" + n, FaxMachine.FAX));
    }
    house.drain();
    assertThat(receipts).hasSize(7).doesNotContain("k3 SENT");

    DeadLetters letters = house.the(DeadLetters.class);
    for (int attempt = 2; attempt <= Retries.MOST; attempt++) {
      assertThat(letters.list(Optional.empty(), 10).items()).isEmpty();
      house.clock.move(Duration.ofMinutes(10));
      house.drain();
    }
    assertThat(letters.list(Optional.empty(), 10).items())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.id()).isEqualTo("dispatch:k3");
              assertThat(letter.attempts()).isEqualTo(Retries.MOST);
              assertThat(letter.reason()).isEqualTo("IllegalStateException");
            });
    house.clock.move(Duration.ofDays(1));
    assertThat(house.drain()).isZero();

    poisoned.clear();
    assertThat(letters.replay("dispatch:k3")).isTrue();
    house.drain();
    assertThat(receipts).contains("k3 SENT");
    assertThat(letters.list(Optional.empty(), 10).items()).isEmpty();
    assertThat(letters.replay("dispatch:k3")).isFalse();
  }

  @Test
  void nothingOfAnErasedCustomerIsSent() {
    house.history.happens("c1", Contacts.approved("k1", FaxMachine.FAX));
    house.history.happens("c1", new CustomerErased(house.clock.instant()));
    house.drain();
    assertThat(receipts).isEmpty();
  }

  private int queued() {
    return house.jdbc.queryForObject("SELECT count(*) FROM dispatch", Integer.class);
  }

  private ContactWithdrawn withdrawn(String contactId) {
    return new ContactWithdrawn(
        contactId, house.clock.instant(), List.of(), Optional.of("journey moved on"));
  }
}
