package io.tact.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.Refusals;
import io.tact.domain.history.EventJson;
import io.tact.domain.journey.JourneyCommand.ActivateJourney;
import io.tact.domain.journey.JourneyCommand.ApproveJourney;
import io.tact.domain.journey.JourneyCommand.DraftJourney;
import io.tact.domain.journey.JourneyCommand.RefuseJourney;
import io.tact.domain.journey.JourneyCommand.RetireJourney;
import io.tact.domain.journey.JourneyCommand.ReviseDraft;
import io.tact.domain.journey.JourneyCommand.SubmitJourney;
import io.tact.domain.journey.JourneyEvent.JourneyActivated;
import io.tact.domain.journey.JourneyEvent.JourneyDrafted;
import io.tact.domain.journey.JourneyEvent.JourneyPublished;
import io.tact.domain.journey.JourneyEvent.JourneyRetired;
import io.tact.domain.journey.JourneyEvent.JourneyRevised;
import io.tact.domain.journey.JourneyEvent.JourneySubmitted;
import io.tact.domain.journey.JourneyEvent.JourneyTurnedDown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

class JourneyTest {
  private static final Instant AT = Instant.parse("2026-03-02T12:00:00Z");
  private static final JourneySubmitted SUBMITTED =
      new JourneySubmitted("salary", 1, "anna", Optional.empty());
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
    given(drafted()).when(submit(1)).expectEvents(SUBMITTED);
    given(drafted(), SUBMITTED)
        .when(new ApproveJourney("salary", 1, "ben"))
        .expectEvents(PUBLISHED);
    refused(
        given(drafted(), SUBMITTED).when(new ApproveJourney("salary", 1, "anna")),
        JourneyRefusal.Code.OWN_PROPOSAL);
    refused(
        given(drafted(), new JourneySubmitted("salary", 1, "carl", Optional.empty()))
            .when(new ApproveJourney("salary", 1, "anna")),
        JourneyRefusal.Code.OWN_PROPOSAL);
  }

  @Test
  void whoKnowsADraftAsItIsMayReviseIt() {
    given(drafted()).when(revise("abc", "def", "bert")).expectEvents(revised("def", "bert"));
    given(drafted(), revised("def", "bert"))
        .when(revise("def", "ghi", "anna"))
        .expectEvents(revised("ghi", "anna"));
  }

  @Test
  void aDraftThatSomebodyElseSavedIsNotSavedOver() {
    new AggregateTestFixture<>(Journey.class)
        .givenCurrentTime(AT.minusSeconds(60))
        .andGiven(drafted())
        .andGivenCurrentTime(AT)
        .andGiven(revised("def", "bert"))
        .andGivenCurrentTime(AT.plusSeconds(60))
        .when(revise("abc", "ghi", "anna"))
        .expectNoEvents()
        .expectException(
            new CustomTypeSafeMatcher<Throwable>("changed by bert") {
              @Override
              protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof JourneyRefusal refusal
                    && refusal.code() == JourneyRefusal.Code.DRAFT_CHANGED
                    && refusal.change().equals(Optional.of(new JourneyRefusal.Change("bert", AT)));
              }
            });
  }

  @Test
  void theSameDiagramAgainChangesNothing() {
    given(drafted(), revised("def", "bert"))
        .when(revise("abc", "def", "bert"))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    given(drafted()).when(revise("xyz", "abc", "anna")).expectNoEvents();
  }

  @Test
  void onlyADraftIsRevised() {
    refused(
        given(drafted(), SUBMITTED).when(revise("abc", "def", "anna")),
        JourneyRefusal.Code.WRONG_STATUS);
    refused(given().when(revise("abc", "def", "anna")), JourneyRefusal.Code.JOURNEY_UNKNOWN);
  }

  @Test
  void nobodyApprovesWhatTheyEverDrewAPartOf() {
    refused(
        given(drafted(), revised("def", "bert"), revised("ghi", "anna"), SUBMITTED)
            .when(new ApproveJourney("salary", 1, "bert")),
        JourneyRefusal.Code.OWN_PROPOSAL);
    given(drafted(), revised("def", "bert"), SUBMITTED)
        .when(new ApproveJourney("salary", 1, "ben"))
        .expectEvents(PUBLISHED);
  }

  @Test
  void norDoTheyRefuseIt() {
    refused(
        given(drafted(), revised("def", "bert"), SUBMITTED)
            .when(new RefuseJourney("salary", 1, "bert", "too loud")),
        JourneyRefusal.Code.OWN_PROPOSAL);
  }

  @Test
  void theLatestRevisionTellsWhetherItIsFinished() {
    JourneyRevised broken =
        new JourneyRevised(
            "salary", 1, "Salary day", "def", List.of(finding(Finding.Severity.ERROR)), "anna");
    refused(given(drafted(), broken).when(submit(1)), JourneyRefusal.Code.FINDINGS_OPEN);
    given(drafted(finding(Finding.Severity.ERROR)), revised("def", "anna"))
        .when(submit(1))
        .expectEvents(SUBMITTED);
  }

  @Test
  void aSnapshotTellsTheSame() {
    given(drafted(), revised("def", "bert"))
        .when(submit(1))
        .expectState(
            journey -> {
              String written = EventJson.write(journey);
              assertThat(EventJson.write(EventJson.read(written, Journey.class)))
                  .isEqualTo(written)
                  .contains("anna", "bert", "def", "IN_REVIEW");
            });
  }

  @Test
  void whoSubmitsMaySayWhatTheReviewerShouldKnow() {
    given(drafted())
        .when(
            new SubmitJourney("salary", 1, Optional.empty(), "anna", Optional.of("mind the text")))
        .expectEvents(new JourneySubmitted("salary", 1, "anna", Optional.of("mind the text")));
  }

  @Test
  void whoSubmitsSubmitsWhatTheySaw() {
    refused(
        given(drafted(), revised("def", "bert")).when(submitSeen("abc")),
        JourneyRefusal.Code.DRAFT_CHANGED);
    given(drafted(), revised("def", "bert")).when(submitSeen("def")).expectEvents(SUBMITTED);
  }

  private static SubmitJourney submitSeen(String sha256) {
    return new SubmitJourney("salary", 1, Optional.of(sha256), "anna", Optional.empty());
  }

  @Test
  void anErrorKeepsItFromBeingSubmittedAWarningDoesNot() {
    refused(
        given(drafted(finding(Finding.Severity.ERROR))).when(submit(1)),
        JourneyRefusal.Code.FINDINGS_OPEN);
    given(drafted(finding(Finding.Severity.WARNING))).when(submit(1)).expectEvents(SUBMITTED);
  }

  @Test
  void aVersionTakesItsStepsInOrder() {
    refused(
        given(drafted()).when(new ApproveJourney("salary", 1, "ben")),
        JourneyRefusal.Code.WRONG_STATUS);
    refused(given(drafted(), SUBMITTED).when(submit(1)), JourneyRefusal.Code.WRONG_STATUS);
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
    refused(given().when(submit(1)), JourneyRefusal.Code.JOURNEY_UNKNOWN);
    refused(given(drafted()).when(submit(2)), JourneyRefusal.Code.JOURNEY_UNKNOWN);
  }

  private static JourneyDrafted drafted(Finding... findings) {
    return new JourneyDrafted("salary", 1, "Salary day", "abc", List.of(findings), "anna");
  }

  private static JourneyRevised revised(String sha256, String by) {
    return new JourneyRevised("salary", 1, "Salary day", sha256, List.of(), by);
  }

  private static ReviseDraft revise(String expected, String sha256, String by) {
    return new ReviseDraft("salary", 1, "Salary day", sha256, List.of(), expected, by);
  }

  private static SubmitJourney submit(int version) {
    return new SubmitJourney("salary", version, Optional.empty(), "anna", Optional.empty());
  }

  private static Finding finding(Finding.Severity severity) {
    return new Finding("Task", severity, "abstract-task", "choose a step", Map.of());
  }

  private static TestExecutor<Journey> given(Object... events) {
    return new AggregateTestFixture<>(Journey.class).given(events);
  }

  private static void refused(ResultValidator<Journey> result, JourneyRefusal.Code code) {
    Refusals.refused(result, JourneyRefusal.class, JourneyRefusal::code, code);
  }
}
