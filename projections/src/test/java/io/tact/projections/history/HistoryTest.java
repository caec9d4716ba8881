package io.tact.projections.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.history.Actor;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HistoryTest extends HistoryHouse {

  @Test
  void holdsACapExactlyWhateverRunsAtTheSameTime() throws Exception {
    register("crowded");

    List<Answer> answers = atOnce(40, () -> request("crowded").answer());

    assertThat(answers).filteredOn(Answer.APPROVED::equals).hasSize(3);
    assertThat(answers).filteredOn(Answer.SUPPRESSED::equals).hasSize(37);
    assertThat(sequences("crowded")).isEqualTo(IntStream.rangeClosed(0, 40).boxed().toList());
  }

  @Test
  void appendsTheEventsOfManyCustomersTogether() {
    APPENDED.clear();

    transaction.over(
        List.of("many-1", "many-2"),
        () -> {
          register("many-1");
          register("many-2");
          request("many-1");
          return request("many-2");
        });

    assertThat(APPENDED)
        .containsExactly(
            List.of(
                "CustomerRegistered", "CustomerRegistered", "ContactApproved", "ContactApproved"));
    assertThat(sequences("many-1")).containsExactly(0, 1);
  }

  @Test
  void countsWhatTheSameTransactionApproved() {
    register("repeated");

    List<Answer> answers =
        transaction.over(
            List.of("repeated"),
            () -> IntStream.range(0, 5).mapToObj(i -> request("repeated").answer()).toList());

    assertThat(answers)
        .containsExactly(
            Answer.APPROVED,
            Answer.APPROVED,
            Answer.APPROVED,
            Answer.SUPPRESSED,
            Answer.SUPPRESSED);
  }

  @Test
  void aRefusedCommandLeavesTheOthersOfItsTransactionAlone() {
    transaction.over(
        List.of("kept", "stranger"),
        () -> {
          register("kept");
          assertThatThrownBy(() -> request("stranger")).isInstanceOf(CustomerRefusal.class);
          return request("kept");
        });

    assertThat(sequences("kept")).containsExactly(0, 1);
    assertThat(sequences("stranger")).isEmpty();
  }

  @Test
  void leavesNothingOfATransactionThatFails() {
    register("unlucky");

    assertThatThrownBy(
            () ->
                transaction.over(
                    List.of("unlucky"),
                    () -> {
                      request("unlucky");
                      throw new IllegalStateException("killed after the command");
                    }))
        .hasMessage("killed after the command");

    assertThat(sequences("unlucky")).containsExactly(0);
    assertThat(request("unlucky").answer()).isEqualTo(Answer.APPROVED);
  }

  @Test
  void goesOnFromASnapshotAsFromTheWholeHistory() {
    register("long");
    for (int i = 0; i < 60; i++) {
      request("long");
    }
    Awaitility.await()
        .until(
            () ->
                jdbc.queryForObject(
                        "SELECT count(*) FROM snapshot WHERE aggregate_id = 'long'", Integer.class)
                    == 1);

    assertThat(request("long").answer()).isEqualTo(Answer.SUPPRESSED);
    assertThat(sequences("long")).hasSize(62);

    // One that another revision took would not be understood: the events are read in its place.
    jdbc.update("UPDATE snapshot SET revision = '0', payload = '{}' WHERE aggregate_id = 'long'");
    assertThat(request("long").answer()).isEqualTo(Answer.SUPPRESSED);
    assertThat(sequences("long")).hasSize(63);
  }

  @Test
  void saysWhoActedAndWhatBelongsTogether() {
    register("told");
    Actor.as("user:anna", "call-1", () -> request("told"));

    assertThat(
            jdbc.queryForMap(
                """
                SELECT metadata::jsonb ->> 'actor' AS actor, metadata::jsonb ->> 'correlationId' AS correlation,
                       length(metadata::jsonb ->> 'causationId') AS causation
                FROM event WHERE aggregate_id = 'told' AND sequence = 1
                """))
        .containsEntry("actor", "user:anna")
        .containsEntry("correlation", "call-1")
        .containsEntry("causation", 26);
  }
}
