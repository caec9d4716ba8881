package io.tact.projections.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerCommand.RegisterCustomer;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.customer.Profile;
import io.tact.domain.history.Actor;
import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import io.tact.domain.personal.Sealed;
import io.tact.domain.policy.PolicyInForce;
import io.tact.domain.policy.PolicyReader;
import io.tact.domain.policy.PolicyReading;
import io.tact.projections.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class HistoryTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String POLICY =
      """
      {"zone": "UTC", "rules": [
        {"id": "cap", "type": "FREQUENCY_CAP", "max": 3, "window": "P7D", "whenReached": "SUPPRESS"}]}
      """;

  private static final List<List<String>> APPENDED =
      Collections.synchronizedList(new ArrayList<>());
  private static AnnotationConfigApplicationContext context;
  private static CommandGateway commands;
  private static CustomerTransaction transaction;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void start() {
    HikariDataSource database = TestDatabase.fresh();
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(JdbcTemplate.class, database);
    context.registerBean(JdbcTransactionManager.class, database);
    context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
    context.registerBean(PolicyInForce.class, HistoryTest::policy);
    context.registerBean(
        AppendListener.class,
        () ->
            events ->
                APPENDED.add(
                    events.stream().map(e -> e.getPayloadType().getSimpleName()).toList()));
    context.register(HistoryConfiguration.class);
    context.refresh();
    commands = context.getBean(CommandGateway.class);
    transaction = context.getBean(CustomerTransaction.class);
    jdbc = context.getBean(JdbcTemplate.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

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

  private static PolicyInForce policy() {
    try {
      PolicyReading reading = PolicyReader.read(EventJson.mapper().readTree(POLICY));
      PolicyInForce.Version version =
          new PolicyInForce.Version(1, ((PolicyReading.Valid) reading).policy());
      return () -> version;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void register(String customerId) {
    Profile profile =
        new Profile(
            Optional.of("UTC"),
            Optional.empty(),
            Optional.empty(),
            new TreeSet<>(List.of(Channel.SMS)),
            new Sealed("none"));
    commands.sendAndWait(new RegisterCustomer(customerId, profile));
  }

  private static ContactDecision request(String customerId) {
    ContactRequest request =
        new ContactRequest(
            new UlidIdentifierFactory().generateIdentifier(),
            Channel.SMS,
            new Category("MARKETING"),
            Optional.empty(),
            Optional.empty(),
            ContactRequest.DEFAULT_PRIORITY,
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return commands.sendAndWait(new RequestContact(customerId, request));
  }

  private static List<Integer> sequences(String aggregateId) {
    return jdbc.queryForList(
        "SELECT sequence FROM event WHERE aggregate_id = ? ORDER BY index",
        Integer.class,
        aggregateId);
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(Collections.nCopies(times, work))) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
