package io.tact.domain.launch;

import io.tact.domain.Refusals;
import io.tact.domain.launch.LaunchCommand.FinishEntering;
import io.tact.domain.launch.LaunchCommand.PauseLaunch;
import io.tact.domain.launch.LaunchCommand.RequestLaunch;
import io.tact.domain.launch.LaunchCommand.ResumeLaunch;
import io.tact.domain.launch.LaunchCommand.StopLaunch;
import io.tact.domain.launch.LaunchEvent.EnteringFinished;
import io.tact.domain.launch.LaunchEvent.LaunchPaused;
import io.tact.domain.launch.LaunchEvent.LaunchRequested;
import io.tact.domain.launch.LaunchEvent.LaunchResumed;
import io.tact.domain.launch.LaunchEvent.LaunchStopped;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class LaunchTest {
  private static final Audience EVERYBODY = new Audience(true, List.of(), Optional.empty());
  private static final LaunchRequested REQUESTED =
      new LaunchRequested(
          "l1", "salary", 1, EVERYBODY, Optional.empty(), Optional.empty(), 10, "anna");
  private static final LaunchPaused PAUSED = new LaunchPaused("l1", "anna");
  private static final LaunchStopped STOPPED = new LaunchStopped("l1", "anna");

  @Test
  void runsPausesAndRunsOn() {
    given()
        .when(
            new RequestLaunch(
                "l1", "salary", 1, EVERYBODY, Optional.empty(), Optional.empty(), 10, "anna"))
        .expectEvents(REQUESTED);
    given(REQUESTED).when(new PauseLaunch("l1", "anna")).expectEvents(PAUSED);
    given(REQUESTED, PAUSED)
        .when(new ResumeLaunch("l1", "anna"))
        .expectEvents(new LaunchResumed("l1", "anna"));
    given(REQUESTED).when(new FinishEntering("l1")).expectEvents(new EnteringFinished("l1"));
  }

  @Test
  void sayingItTwiceChangesNothing() {
    given(REQUESTED, PAUSED).when(new PauseLaunch("l1", "anna")).expectNoEvents();
    given(REQUESTED).when(new ResumeLaunch("l1", "anna")).expectNoEvents();
    given(REQUESTED, STOPPED).when(new StopLaunch("l1", "anna")).expectNoEvents();
    given(REQUESTED, STOPPED).when(new FinishEntering("l1")).expectNoEvents();
  }

  @Test
  void whatIsStoppedDoesNotGoOn() {
    refused(
        given(REQUESTED, STOPPED).when(new ResumeLaunch("l1", "anna")),
        LaunchRefusal.Code.WRONG_STATUS);
    refused(
        given(REQUESTED, STOPPED).when(new PauseLaunch("l1", "anna")),
        LaunchRefusal.Code.WRONG_STATUS);
  }

  @Test
  void whoIsPausedAtTheLastCustomerGoesOnWhenResumed() {
    given(REQUESTED, PAUSED).when(new FinishEntering("l1")).expectNoEvents();
    given(REQUESTED, PAUSED, new LaunchResumed("l1", "anna"))
        .when(new FinishEntering("l1"))
        .expectEvents(new EnteringFinished("l1"));
  }

  @Test
  void onceEverybodyHasEnteredThereIsNothingToPause() {
    refused(
        given(REQUESTED, new EnteringFinished("l1")).when(new PauseLaunch("l1", "anna")),
        LaunchRefusal.Code.WRONG_STATUS);
    given(REQUESTED, new EnteringFinished("l1"))
        .when(new ResumeLaunch("l1", "anna"))
        .expectNoEvents();
  }

  @Test
  void thoseOnTheWayCanBeStoppedAfterEverybodyHasEntered() {
    given(REQUESTED, new EnteringFinished("l1"))
        .when(new StopLaunch("l1", "anna"))
        .expectEvents(STOPPED);
  }

  @Test
  void anUnknownLaunchIsRefused() {
    refused(given().when(new StopLaunch("l1", "anna")), LaunchRefusal.Code.LAUNCH_UNKNOWN);
  }

  private static TestExecutor<Launch> given(Object... events) {
    return new AggregateTestFixture<>(Launch.class).given(events);
  }

  private static void refused(ResultValidator<Launch> result, LaunchRefusal.Code code) {
    Refusals.refused(result, LaunchRefusal.class, LaunchRefusal::code, code);
  }
}
