package io.tact.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.customer.CustomerCommand;
import io.tact.domain.customer.CustomerCommand.AdvanceJourney;
import io.tact.domain.customer.CustomerCommand.EnterJourney;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerCommand.WithdrawContact;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.JourneyProgress;
import io.tact.domain.customer.JourneyProgress.Ending;
import io.tact.domain.journey.JourneyRefusal;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
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
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JourneyEngineTest {

  private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
  private final MovableClock clock = new MovableClock();
  private final List<CustomerCommand> told = new ArrayList<>();
  private Answer answer = Answer.APPROVED;
  private boolean customersAreAway;
  private String closed = "";
  private JourneyEngine engine;

  @BeforeEach
  void start() throws IOException {
    // Jobs run when the test says so.
    beans
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("tact.clock", "manual")));
    DataSource database = Database.create();
    JdbcTemplate jdbc = new JdbcTemplate(database);
    beans.registerBean(DataSource.class, () -> database);
    beans.registerBean(JdbcTemplate.class, () -> jdbc);
    beans.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
    beans.registerBean(Clock.class, () -> clock);
    beans.registerBean(CommandGateway.class, this::customers);
    beans.registerBean(CustomerProfiles.class, () -> new OneTier("PRIVATE"));
    beans.registerBean(PersonalDataVault.class, PlainVault::new);
    beans.register(EngineConfiguration.class);
    beans.refresh();
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
    engine = beans.getBean(JourneyEngine.class);
    deploy("two-sends", 1);
  }

  private void deploy(String key, int version) throws IOException {
    try (InputStream bpmn = getClass().getResourceAsStream("/journeys/" + key + ".bpmn")) {
      String definition =
          new CamundaJourneyDeployer(beans.getBean(ProcessEngine.class).getRepositoryService())
              .deploy(key, version, bpmn.readAllBytes());
      beans
          .getBean(JdbcTemplate.class)
          .update(
              "INSERT INTO journey_version (key, version, name, status, sha256, findings, by, definition_id)"
                  + " VALUES (?, ?, '', 'PUBLISHED', '', '[]', '', ?)",
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

  @Test
  void tellsOnceWhereTheJourneyHasCome() {
    launch();

    assertThat(told).hasSize(3);
    assertThat(told.get(0)).isInstanceOf(EnterJourney.class);
    RequestContact request = (RequestContact) told.get(1);
    assertThat(request.request().content()).contains(new Sealed("Dear Ming"));
    JourneyProgress progress = progress(2);
    assertThat(progress.begun()).isTrue();
    assertThat(progress.launchId()).contains("launch-1");
    assertThat(progress.passed()).containsExactly("Start", "Greet", "Decided");
    assertThat(progress.arrived()).containsExactly("Wait");
    assertThat(progress.ended()).isEmpty();
  }

  @Test
  void endsAtOnceWhereThePolicyRefuses() {
    answer = Answer.SUPPRESSED;

    launch();

    JourneyProgress progress = progress(2);
    assertThat(progress.passed()).containsExactly("Start", "Greet", "Decided", "Left");
    assertThat(progress.ended()).contains(Ending.COMPLETED);
  }

  @Test
  void goesOnWhenTheTimeHasCome() {
    launch();
    pass(Duration.ofDays(3));

    assertThat(engine.runDueJobs(10)).isEqualTo(1);

    RequestContact reminder = (RequestContact) told.get(3);
    assertThat(reminder.request().channel().name()).isEqualTo("EMAIL");
    JourneyProgress progress = progress(4);
    assertThat(progress.departed()).containsExactly("Wait");
    assertThat(progress.passed()).contains("Remind", "Goal");
    assertThat(progress.ended()).contains(Ending.COMPLETED);
  }

  @Test
  void movesOnAnEventAndForgetsTheTimer() {
    launch();
    String waiting =
        beans
            .getBean(JdbcTemplate.class)
            .queryForObject(
                "SELECT execution_id_ FROM act_ru_event_subscr WHERE event_name_ = 'purchase'",
                String.class);

    engine.messageReceived(
        waiting, "purchase", new ReceivedEvent("purchase", clock.instant(), Optional.empty()));
    engine.messageReceived(
        waiting, "purchase", new ReceivedEvent("purchase", clock.instant(), Optional.empty()));

    assertThat(progress(3).ended()).contains(Ending.COMPLETED);
    assertThat(told).hasSize(4);
    assertThat(engine.nextDue()).isEmpty();
  }

  @Test
  void aDeferredContactWaitsInsideTheStep() {
    answer = Answer.DEFERRED;
    launch();
    RequestContact request = (RequestContact) told.get(1);
    assertThat(progress(2).arrived()).containsExactly("Greet");

    engine.contactDecided(
        request.request().origin().orElseThrow(),
        request.request().contactId(),
        decision(Answer.APPROVED));

    JourneyProgress progress = progress(3);
    assertThat(progress.departed()).containsExactly("Greet");
    assertThat(progress.arrived()).containsExactly("Wait");
  }

  @Test
  void withdrawsTheWaitingContactOfAStoppedJourney() {
    answer = Answer.DEFERRED;
    launch();
    RequestContact request = (RequestContact) told.get(1);

    assertThat(engine.runningOf("launch-1", 10))
        .containsExactly(new JourneyEngine.RunningJourney(progress(2).instanceId(), "C1"));
    engine.stopAllOf("C1");

    assertThat(told.get(3))
        .isInstanceOfSatisfying(
            WithdrawContact.class,
            withdrawn ->
                assertThat(withdrawn.contactId()).isEqualTo(request.request().contactId()));
    assertThat(progress(4).ended()).contains(Ending.STOPPED);
    assertThat(engine.runningOf("launch-1", 10)).isEmpty();
  }

  @Test
  void whatIsStoppedAtAFailedElementHasFailedNoLonger() {
    launch();
    pass(Duration.ofDays(3));
    customersAreAway = true;
    for (int attempt = 1; attempt <= 3; attempt++) {
      engine.runDueJobs(10);
      pass(Duration.ofHours(1));
    }
    assertThat(progress(told.size() - 1).failedAt()).isPresent();
    String failed = progress(told.size() - 1).failedAt().orElseThrow();

    engine.stopAllOf("C1");

    JourneyProgress progress = progress(told.size() - 1);
    assertThat(progress.recovered()).containsExactly(failed);
    assertThat(progress.ended()).contains(Ending.STOPPED);
  }

  @Test
  void callsTheNewestPublishedVersionForTheSameCampaign() throws IOException {
    deploy("calls-another", 1);
    deploy("two-sends", 2);

    start("calls-another", Optional.of("spring"));

    RequestContact request = (RequestContact) told.get(3);
    assertThat(request.request().campaignId()).contains("spring");
    assertThat(request.request().origin().orElseThrow())
        .returns("two-sends", JourneyStep::journey)
        .returns(2, JourneyStep::version)
        .returns(Optional.of("launch-1"), JourneyStep::launchId);
    assertThat(progress(4).launchId()).isEmpty();
    assertThat(engine.runningOf("launch-1", 10)).hasSize(1);
  }

  @Test
  void passesTheCallOfAJourneyByThatTheCustomerMayNotEnter() throws IOException {
    deploy("calls-another", 1);
    closed = "two-sends";

    start("calls-another", Optional.empty());

    assertThat(told).noneMatch(RequestContact.class::isInstance);
    JourneyProgress progress = progress(told.size() - 1);
    assertThat(progress.ended()).contains(Ending.COMPLETED);
  }

  @Test
  void refusesWhatTheEngineDoesNotTake() {
    byte[] toNowhere =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
          <process id="broken" isExecutable="true">
            <startEvent id="Start"/>
            <sequenceFlow id="f" sourceRef="Start" targetRef="Nowhere"/>
          </process>
        </definitions>
        """
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThatThrownBy(
            () ->
                new CamundaJourneyDeployer(
                        beans.getBean(ProcessEngine.class).getRepositoryService())
                    .deploy("broken", 1, toNowhere))
        .isInstanceOfSatisfying(
            JourneyRefusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(JourneyRefusal.Code.FINDINGS_OPEN));
  }

  private void launch() {
    start("two-sends", Optional.empty());
  }

  private void start(String journey, Optional<String> campaignId) {
    List<JourneyEngine.Entry> entries =
        engine.start(
            journey,
            1,
            campaignId,
            List.of(new JourneyEngine.Start("C1", Optional.of("launch-1"), Optional.empty())));
    assertThat(entries).containsExactly(JourneyEngine.Entry.ENTERED);
  }

  private void pass(Duration time) {
    clock.move(time);
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
  }

  private JourneyProgress progress(int index) {
    return ((AdvanceJourney) told.get(index)).progress();
  }

  private CommandGateway customers() {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    for (Class<?> type : CustomerCommand.class.getPermittedSubclasses()) {
      bus.subscribe(type.getName(), message -> answer((CustomerCommand) message.getPayload()));
    }
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  private Object answer(CustomerCommand command) {
    told.add(command);
    if (customersAreAway && command instanceof RequestContact) {
      throw new IllegalStateException("away");
    }
    return command instanceof RequestContact
        ? decision(answer)
        : command instanceof EnterJourney enter ? !enter.journey().equals(closed) : null;
  }

  private ContactDecision decision(Answer answer) {
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
