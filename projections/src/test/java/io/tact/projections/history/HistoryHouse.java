package io.tact.projections.history;

import com.zaxxer.hikari.HikariDataSource;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerCommand.RegisterCustomer;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.customer.Profile;
import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import io.tact.domain.personal.Sealed;
import io.tact.domain.policy.PolicyInForce;
import io.tact.domain.policy.PolicyReader;
import io.tact.domain.policy.PolicyReading;
import io.tact.projections.TestDatabase;
import io.tact.projections.campaign.CampaignsConfiguration;
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
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A real history on a real database, and a few words to fill it with. */
abstract class HistoryHouse {

  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  static final String POLICY =
      """
      {"zone": "UTC", "rules": [
        {"id": "cap", "type": "FREQUENCY_CAP", "max": 3, "window": "P7D", "whenReached": "SUPPRESS"}]}
      """;

  static final List<List<String>> APPENDED = Collections.synchronizedList(new ArrayList<>());
  static AnnotationConfigApplicationContext context;
  static CommandGateway commands;
  static CustomerTransaction transaction;
  static JdbcTemplate jdbc;

  @BeforeAll
  static void start() {
    HikariDataSource database = TestDatabase.fresh();
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(JdbcTemplate.class, database);
    context.registerBean(JdbcTransactionManager.class, database);
    context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
    context.registerBean(PolicyInForce.class, HistoryHouse::policy);
    context.registerBean(
        AppendListener.class,
        () ->
            events ->
                APPENDED.add(
                    events.stream().map(e -> e.getPayloadType().getSimpleName()).toList()));
    context.register(HistoryConfiguration.class, CampaignsConfiguration.class);
    context.refresh();
    commands = context.getBean(CommandGateway.class);
    transaction = context.getBean(CustomerTransaction.class);
    jdbc = context.getBean(JdbcTemplate.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  static PolicyInForce policy() {
    try {
      PolicyReading reading = PolicyReader.read(EventJson.mapper().readTree(POLICY));
      PolicyInForce.Version version =
          new PolicyInForce.Version(1, ((PolicyReading.Valid) reading).policy());
      return () -> version;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static void register(String customerId) {
    Profile profile =
        new Profile(
            Optional.of("UTC"),
            Optional.empty(),
            Optional.empty(),
            new TreeSet<>(List.of(Channel.SMS)),
            new Sealed("none"));
    commands.sendAndWait(new RegisterCustomer(customerId, profile));
  }

  static ContactDecision request(String customerId) {
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

  static List<Integer> sequences(String aggregateId) {
    return jdbc.queryForList(
        "SELECT sequence FROM event WHERE aggregate_id = ? ORDER BY index",
        Integer.class,
        aggregateId);
  }

  static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
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
