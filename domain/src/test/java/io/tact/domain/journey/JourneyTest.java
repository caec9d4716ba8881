package io.tact.domain.journey;

import io.tact.domain.Refusals;
import io.tact.domain.journey.JourneyCommand.ActivateJourney;
import io.tact.domain.journey.JourneyCommand.ApproveJourney;
import io.tact.domain.journey.JourneyCommand.DraftJourney;
import io.tact.domain.journey.JourneyCommand.RefuseJourney;
import io.tact.domain.journey.JourneyCommand.RetireJourney;
import io.tact.domain.journey.JourneyCommand.SubmitJourney;
import io.tact.domain.journey.JourneyEvent.JourneyActivated;
import io.tact.domain.journey.JourneyEvent.JourneyDrafted;
import io.tact.domain.journey.JourneyEvent.JourneyPublished;
import io.tact.domain.journey.JourneyEvent.JourneyRetired;
import io.tact.domain.journey.JourneyEvent.JourneySubmitted;
import io.tact.domain.journey.JourneyEvent.JourneyTurnedDown;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class JourneyTest {
  private static final JourneySubmitted SUBMITTED = new JourneySubmitted("salary", 1, "anna");
  private static final JourneyPublished PUBLISHED = new JourneyPublished("salary", 1, "ben");

  @Test
  void theSameKeyMakesTheNextVersion() {
    given(drafted())
        .when(new DraftJourney("salary", "Salary day", "def", List.of(), "anna"))
        .expectResultMessagePayload(2)
        .expectEvents(new JourneyDrafted("salary", 2, "Salary day", "def", List.of(), "anna"));
  }

  @Test
  void onePersonSubmitsAndAnotherApproves() {
    given(drafted()).when(new SubmitJourney("salary", 1, "anna")).expectEvents(SUBMITTED);
    given(drafted(), SUBMITTED)
        .when(new ApproveJourney("salary", 1, "ben"))
        .expectEvents(PUBLISHED);
    refused(
        given(drafted(), SUBMITTED).when(new ApproveJourney("salary", 1, "anna")),
        JourneyRefusal.Code.OWN_PROPOSAL);
    refused(
        given(drafted(), new JourneySubmitted("salary", 1, "carl"))
            .when(new ApproveJourney("salary", 1, "anna")),
        JourneyRefusal.Code.OWN_PROPOSAL);
  }

  @Test
  void anErrorKeepsItFromBeingSubmittedAWarningDoesNot() {
    refused(
        given(drafted(finding(Finding.Severity.ERROR)))
            .when(new SubmitJourney("salary", 1, "anna")),
        JourneyRefusal.Code.FINDINGS_OPEN);
    given(drafted(finding(Finding.Severity.WARNING)))
        .when(new SubmitJourney("salary", 1, "anna"))
        .expectEvents(SUBMITTED);
  }

  @Test
  void aVersionTakesItsStepsInOrder() {
    refused(
        given(drafted()).when(new ApproveJourney("salary", 1, "ben")),
        JourneyRefusal.Code.WRONG_STATUS);
    refused(
        given(drafted(), SUBMITTED).when(new SubmitJourney("salary", 1, "anna")),
        JourneyRefusal.Code.WRONG_STATUS);
    given(drafted(), SUBMITTED)
        .when(new RefuseJourney("salary", 1, "ben", "too loud"))
        .expectEvents(new JourneyTurnedDown("salary", 1, "ben", "too loud"));
    given(drafted(), SUBMITTED, PUBLISHED)
        .when(new RetireJourney("salary", 1, "ben"))
        .expectEvents(new JourneyRetired("salary", 1, "ben"));
  }

  @Test
  void onlyAPublishedJourneyIsActivated() {
    given(drafted(), SUBMITTED, PUBLISHED)
        .when(new ActivateJourney("salary", "anna"))
        .expectEvents(new JourneyActivated("salary", "anna"));
    refused(
        given(drafted(), SUBMITTED).when(new ActivateJourney("salary", "anna")),
        JourneyRefusal.Code.WRONG_STATUS);
  }

  @Test
  void anUnknownJourneyIsRefused() {
    refused(
        given().when(new SubmitJourney("salary", 1, "anna")), JourneyRefusal.Code.JOURNEY_UNKNOWN);
    refused(
        given(drafted()).when(new SubmitJourney("salary", 2, "anna")),
        JourneyRefusal.Code.JOURNEY_UNKNOWN);
  }

  private static JourneyDrafted drafted(Finding... findings) {
    return new JourneyDrafted("salary", 1, "Salary day", "abc", List.of(findings), "anna");
  }

  private static Finding finding(Finding.Severity severity) {
    return new Finding("Task", severity, "abstract-task", "choose a step");
  }

  private static TestExecutor<Journey> given(Object... events) {
    return new AggregateTestFixture<>(Journey.class).given(events);
  }

  private static void refused(ResultValidator<Journey> result, JourneyRefusal.Code code) {
    Refusals.refused(result, JourneyRefusal.class, JourneyRefusal::code, code);
  }
}
