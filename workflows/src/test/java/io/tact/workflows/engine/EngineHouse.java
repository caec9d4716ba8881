package io.tact.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.campaign.NoCampaigns;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.customer.CustomerCommand;
import io.tact.domain.customer.CustomerCommand.AdvanceJourney;
import io.tact.domain.customer.CustomerCommand.EnterJourney;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.JourneyProgress;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.running.Database;
import io.tact.workflows.running.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real engine on a real database; customers are only recorded, and answer as a test wants. */
abstract class EngineHouse {

  final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
  final MovableClock clock = new MovableClock();
  final List<CustomerCommand> told = new ArrayList<>();
  Answer answer = Answer.APPROVED;
  boolean customersAreAway;
  String closed = "";
  JourneyEngine engine;

  @BeforeEach
  void start() throws IOException {
    DataSource database = Database.create();
    JdbcTemplate jdbc = new JdbcTemplate(database);
    beans.registerBean(DataSource.class, () -> database);
    beans.registerBean(JdbcTemplate.class, () -> jdbc);
    beans.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
    beans.registerBean(Clock.class, () -> clock);
    beans.registerBean(CommandGateway.class, this::customers);
    beans.registerBean(CustomerProfiles.class, () -> new OneTier("PRIVATE"));
    beans.registerBean(PersonalDataVault.class, PlainVault::new);
    beans.registerBean(Campaigns.class, NoCampaigns::new);
    beans.register(EngineConfiguration.class);
    beans.refresh();
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
    engine = beans.getBean(JourneyEngine.class);
    deploy("two-sends", 1);
  }

  void deploy(String key, int version) throws IOException {
    try (InputStream bpmn = getClass().getResourceAsStream("/journeys/" + key + ".bpmn")) {
      String definition =
          new CamundaJourneyDeployer(beans.getBean(ProcessEngine.class).getRepositoryService())
              .deploy(key, version, bpmn.readAllBytes());
      beans
          .getBean(JdbcTemplate.class)
          .update(
              "INSERT INTO journey_version (key, version, name, status, sha256, findings, by, changed_by, changed_at, definition_id)"
                  + " VALUES (?, ?, '', 'PUBLISHED', '', '[]', '', '', now(), ?)",
              key,
              version,
              definition);
    }
  }

  @AfterEach
  void stop() {
    ClockUtil.reset();
    beans.close();
  }

  void launch() {
    start("two-sends", Optional.empty());
  }

  void start(String journey, Optional<String> campaignId) {
    List<JourneyEngine.Entry> entries =
        engine.start(
            journey,
            1,
            campaignId,
            List.of(new JourneyEngine.Start("C1", Optional.of("launch-1"), Optional.empty())));
    assertThat(entries).containsExactly(JourneyEngine.Entry.ENTERED);
  }

  int fireDueTimers() {
    return inTransaction(
        () -> {
          List<String> due = dueTimers();
          engine.fire(due);
          return due.size();
        });
  }

  void fireDueTimersAlone() {
    inTransaction(this::dueTimers).forEach(engine::fireAlone);
  }

  private List<String> dueTimers() {
    return engine.claimDueTimers(10).stream().map(JourneyEngine.DueTimer::id).toList();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(beans.getBean(JdbcTransactionManager.class))
        .execute(status -> work.get());
  }

  void pass(Duration time) {
    clock.move(time);
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
  }

  JourneyProgress progress(int index) {
    return ((AdvanceJourney) told.get(index)).progress();
  }

  CommandGateway customers() {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    for (Class<?> type : CustomerCommand.class.getPermittedSubclasses()) {
      bus.subscribe(type.getName(), message -> answer((CustomerCommand) message.getPayload()));
    }
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  Object answer(CustomerCommand command) {
    told.add(command);
    if (customersAreAway && command instanceof RequestContact) {
      throw new IllegalStateException("away");
    }
    return command instanceof RequestContact
        ? decision(answer)
        : command instanceof EnterJourney enter ? !enter.journey().equals(closed) : null;
  }

  ContactDecision decision(Answer answer) {
    Instant now = clock.instant();
    Optional<Instant> until =
        answer == Answer.DEFERRED ? Optional.of(now.plusSeconds(60)) : Optional.empty();
    return new ContactDecision(answer, now, 1, until, List.of(), Map.of());
  }

  private record OneTier(String tier) implements CustomerProfiles {
    @Override
    public Optional<CustomerProfile> find(String customerId) {
      return Optional.of(
          new CustomerProfile(
              customerId,
              Optional.empty(),
              Optional.of(tier),
              Optional.empty(),
              Map.of(),
              Map.of("firstName", "Ming")));
    }

    @Override
    public Map<String, CustomerProfile> readAhead(Collection<String> customerIds) {
      return Map.of();
    }
  }

  private static final class PlainVault implements PersonalDataVault {
    @Override
    public Sealed seal(String customerId, String plaintext) {
      return new Sealed(plaintext);
    }

    @Override
    public Optional<String> open(String customerId, Sealed sealed) {
      return Optional.of(sealed.ciphertext());
    }

    @Override
    public void readAhead(Collection<String> customerIds) {}

    @Override
    public void erase(String customerId) {}
  }
}
