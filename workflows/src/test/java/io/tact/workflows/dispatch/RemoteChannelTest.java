package io.tact.workflows.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerCommand.ClearForSending;
import io.tact.domain.customer.CustomerCommand.RecordReceipt;
import io.tact.workflows.running.Contacts;
import io.tact.workflows.running.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteChannelTest {

  private final FaxMachine fax = new FaxMachine();
  private final House house = House.with(fax);
  private final List<String> receipts = new ArrayList<>();

  RemoteChannelTest() {
    house.history.answer(ClearForSending.class, command -> true);
    house.history.answer(
        RecordReceipt.class,
        command -> receipts.add(command.contactId() + " " + command.receipt()));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aRemoteChannelThatFailsIsTriedAgainUnderTheSameId() {
    fax.answer = message -> new SendResult.TryLater("line busy");
    house.history.happens("c1", Contacts.approved("k1", FaxMachine.FAX));
    house.drain();
    house.drain();
    assertThat(fax.sent).containsExactly("k1");
    fax.answer = message -> new SendResult.Sent();
    assertThat(house.the(Dispatcher.class).nextDue())
        .contains(house.clock.instant().plusSeconds(2));
    house.clock.move(Duration.ofSeconds(2));
    house.drain();
    assertThat(fax.sent).containsExactly("k1", "k1");
    assertThat(receipts).containsExactly("k1 SENT");
    assertThat(queued()).isZero();
  }

  @Test
  void aRefusedMessageGivesItsPlaceBack() {
    fax.answer = message -> new SendResult.Rejected("no such number");
    house.history.happens("c1", Contacts.approved("k1", FaxMachine.FAX));
    house.drain();
    assertThat(receipts).containsExactly("k1 " + Receipt.FAILED);
    assertThat(queued()).isZero();
  }

  @Test
  void whoDiesWhileSendingLetsAnotherSendAfterAWhile() {
    fax.answer =
        message -> {
          throw new OutOfMemoryError("killed");
        };
    house.history.happens("c1", Contacts.approved("k1", FaxMachine.FAX));
    try {
      house.the(Dispatcher.class).runOnce();
    } catch (OutOfMemoryError killed) {
      fax.answer = message -> new SendResult.Sent();
    }
    assertThat(house.drain()).isZero();
    house.clock.move(Dispatcher.LEASE);
    house.drain();
    assertThat(receipts).containsExactly("k1 SENT");
  }

  private int queued() {
    return house.jdbc.queryForObject("SELECT count(*) FROM dispatch", Integer.class);
  }
}
