package io.tact.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.domain.contact.ContactDecision.Answer;
import io.tact.domain.contact.JourneyStep;
import io.tact.domain.customer.CustomerCommand.EnterJourney;
import io.tact.domain.customer.CustomerCommand.RequestContact;
import io.tact.domain.customer.CustomerCommand.WithdrawContact;
import io.tact.domain.customer.JourneyProgress;
import io.tact.domain.customer.JourneyProgress.Ending;
import io.tact.domain.journey.JourneyRefusal;
import io.tact.domain.personal.Sealed;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.ReceivedEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JourneyEngineTest extends EngineHouse {

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

    assertThat(fireDueTimers()).isEqualTo(1);

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
      fireDueTimersAlone();
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
}
