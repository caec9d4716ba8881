package io.tact.workflows.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.contact.Receipt;
import io.tact.domain.customer.CustomerEvent.CustomerErased;
import io.tact.domain.customer.CustomerEvent.ReceiptRecorded;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.InteractionRecorded;
import io.tact.domain.journey.JourneyEvent.JourneyActivated;
import io.tact.domain.personal.Sealed;
import io.tact.workflows.dispatch.DeadLetters;
import io.tact.workflows.running.Contacts;
import io.tact.workflows.running.House;
import io.tact.workflows.worker.Retries;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrelationTest {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void behaviourMovesTheJourneyOfItsCustomerThatWaitsForIt() {
    waits("c1", "i1", "purchase");
    waits("c2", "i2", "purchase");
    waits("c1", "i3", "page.viewed");
    house.history.happens(interaction("purchase", "c1"));
    house.drain();
    assertThat(house.engine.customersOf("received")).containsExactly("x-i1");
    assertThat(house.engine.detailsOf("received")).containsExactly("purchase {\"amount\":12}");
  }

  @Test
  void anEventThatCameBeforeTheWaitDoesNotCount() {
    house.history.happens(interaction("purchase", "c1"));
    waits("c1", "i1", "purchase");
    house.drain();
    assertThat(house.engine.customersOf("received")).isEmpty();
  }

  @Test
  void anEventDoesNotMoveALaterWaitOfTheSameExecution() {
    waits("c1", "i1", "purchase");
    house.history.happens(interaction("purchase", "c1"));
    house.jdbc.update("UPDATE act_ru_event_subscr SET id_ = 'another wait'");
    house.drain();
    assertThat(house.engine.customersOf("received")).isEmpty();
  }

  @Test
  void whatComesWhileAJourneyHasNotReceivedWhatCameBeforeIsMatchedAtItsTurn() {
    waits("c1", "i1", "application.begun");
    house.jdbc.update("INSERT INTO journey_message VALUES ('application.sent')");
    house.history.happens(interaction("application.begun", "c1"));
    house.history.happens(interaction("application.sent", "c1"));
    SignalRunner runner = house.the(SignalRunner.class);
    runner.runOnce();
    assertThat(house.engine.customersOf("received")).containsExactly("x-i1");
    // The journey has moved on to the next wait by now.
    house.jdbc.update(
        "UPDATE act_ru_event_subscr SET id_ = 'next', event_name_ = 'application.sent'");
    house.drain();
    assertThat(house.engine.detailsOf("received"))
        .containsExactly("application.begun {\"amount\":12}", "application.sent {\"amount\":12}");
  }

  @Test
  void aReceiptMovesOnlyTheJourneyWhoseContactItIs() {
    waits("c1", "i-k1", "tact.receipt.clicked");
    waits("c1", "i-k2", "tact.receipt.clicked");
    house.history.happens("c1", Contacts.deferred("k1", house.clock.instant().plusSeconds(9)));
    house.history.happens("c1", Contacts.deferred("k2", house.clock.instant().plusSeconds(9)));
    house.history.happens(
        "c1", new ReceiptRecorded("k2", Receipt.CLICKED, house.clock.instant(), Optional.empty()));
    house.drain();
    assertThat(house.engine.customersOf("received")).containsExactly("x-i-k2");
    assertThat(house.engine.detailsOf("received"))
        .containsExactly("tact.receipt.clicked {\"contactId\":\"k2\"}");
  }

  @Test
  void behaviourStartsAnActiveJourneyForAKnownCustomer() {
    house.jdbc.update("INSERT INTO journey_message VALUES ('salary.received')");
    house.jdbc.update("INSERT INTO journey_start VALUES ('salary.received', 'salary-day', 3)");
    house.history.happens("tact:journey:salary-day", new JourneyActivated("salary-day", "mara"));
    known("c1");
    house.history.happens(interaction("salary.received", "c1"));
    house.history.happens(interaction("salary.received", "stranger"));
    house.drain();
    assertThat(house.engine.customersOf("started")).containsExactly("c1");
    assertThat(house.engine.detailsOf("started")).containsExactly("salary-day/3");
  }

  @Test
  void anErasedCustomersJourneysMoveNoMore() {
    waits("c1", "i1", "purchase");
    house.history.happens(interaction("purchase", "c1"));
    house.history.happens("c1", new CustomerErased(house.clock.instant()));
    house.drain();
    assertThat(house.engine.customersOf("received")).isEmpty();
  }

  @Test
  void aSignalThatFailsAgainAndAgainIsADeadLetterThatCanBeReplayed() {
    house.engine.poisoned.add("x-i1");
    waits("c1", "i1", "purchase");
    waits("c2", "i2", "purchase");
    house.history.happens(interaction("purchase", "c1"));
    house.history.happens(interaction("purchase", "c2"));
    for (int attempt = 1; attempt <= Retries.MOST; attempt++) {
      house.drain();
      house.clock.move(Duration.ofMinutes(10));
    }
    assertThat(house.engine.customersOf("received")).containsExactly("x-i2");
    DeadLetters letters = house.the(DeadLetters.class);
    String id = letters.list(Optional.empty(), 5).items().get(0).id();
    assertThat(letters.list(Optional.of(id), 5).items()).isEmpty();
    house.engine.poisoned.clear();
    assertThat(letters.replay(id)).isTrue();
    house.drain();
    assertThat(house.engine.customersOf("received")).containsExactly("x-i2", "x-i1");
  }

  private void waits(String customerId, String instanceId, String message) {
    house.jdbc.update(
        "INSERT INTO act_ru_execution (id_, root_proc_inst_id_, proc_inst_id_, business_key_) VALUES (?, ?, ?, ?)",
        instanceId,
        instanceId,
        instanceId,
        customerId);
    house.jdbc.update(
        "INSERT INTO act_ru_execution (id_, proc_inst_id_, parent_id_) VALUES (?, ?, ?)",
        "x-" + instanceId,
        instanceId,
        instanceId);
    house.jdbc.update(
        "INSERT INTO act_ru_event_subscr (id_, event_type_, event_name_, execution_id_, created_)"
            + " VALUES (?, 'message', ?, ?, now())",
        "s-" + instanceId,
        message,
        "x-" + instanceId);
    house.jdbc.update("INSERT INTO journey_message VALUES (?) ON CONFLICT DO NOTHING", message);
  }

  private void known(String customerId) {
    house.profiles.put(
        customerId,
        new CustomerProfile(
            customerId, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of()));
  }

  private InteractionRecorded interaction(String type, String customerId) {
    return new InteractionRecorded(
        "core-banking",
        "e1",
        type,
        Optional.of(customerId),
        house.clock.instant(),
        Optional.of(new Sealed("}21:\"tnuoma\"{")));
  }
}
