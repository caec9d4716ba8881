package io.tact.domain.launch;

import static org.assertj.core.api.Assertions.assertThat;

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
          "l1", "salary", 1, EVERYBODY.summary(), Optional.empty(), Optional.empty(), 10, "anna");
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
  void whoHasEnteredAlreadyCanBePausedAndResumed() {
    EnteringFinished entered = new EnteringFinished("l1");
    given(REQUESTED, entered).when(new PauseLaunch("l1", "anna")).expectEvents(PAUSED);
    given(REQUESTED, entered, PAUSED)
        .when(new ResumeLaunch("l1", "anna"))
        .expectEvents(new LaunchResumed("l1", "anna"));
    given(REQUESTED, entered).when(new FinishEntering("l1")).expectNoEvents();
  }

  @Test
  void theHistoryKeepsNeitherNamesNorPersonalValuesOfAnAudience() {
    Audience.Filter tier = comparison("tier", "GOLD");
    Audience.Filter phone = comparison("phone", "+49123");
    Audience.Filter both =
        new Audience.Filter(
            Optional.of("and"),
            false,
            List.of(tier, phone),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Audience.Summary filtered = new Audience(false, List.of(), Optional.of(both)).summary();
    assertThat(filtered.filter().orElseThrow().rules())
        .extracting(Audience.Filter::value)
        .containsExactly(Optional.of("GOLD"), Optional.empty());
    assertThat(new Audience(false, List.of("C1", "C2"), Optional.empty()).summary())
        .isEqualTo(new Audience.Summary(false, Optional.of(2), Optional.empty()));
  }

  private static Audience.Filter comparison(String field, String value) {
    return new Audience.Filter(
        Optional.empty(),
        false,
        List.of(),
        Optional.of(field),
        Optional.of("="),
        Optional.of(value));
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
