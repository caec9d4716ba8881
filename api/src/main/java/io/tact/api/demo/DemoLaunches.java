package io.tact.api.demo;

import io.tact.domain.launch.Audience;
import io.tact.domain.launch.Audience.Filter;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.launch.LaunchView;
import io.tact.workflows.launch.Launches;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Launches the reference journeys for the customers they are meant for, and switches their events
 * on.
 */
@Component
final class DemoLaunches {

  private static final String BY = "tact:demo";
  private static final List<String> JOURNEYS =
      List.of("salary-day", "deposit-renewal", "card-wake-up", "complaint-follow-up");

  private final Journeys journeys;
  private final Launches launches;

  DemoLaunches(Journeys journeys, Launches launches) {
    this.journeys = journeys;
    this.launches = launches;
  }

  /** Answers the launches. */
  List<String> begin(List<String> complained) {
    JOURNEYS.forEach(journey -> journeys.activate(journey, BY));
    return List.of(
        launch("complaint-follow-up", new Audience(false, complained, Optional.empty())),
        launch("deposit-renewal", where("depositMaturesInDays", "<=", 14)),
        launch("card-wake-up", where("cardIdleDays", ">=", 90)),
        launch("salary-day", new Audience(true, List.of(), Optional.empty())));
  }

  private String launch(String journey, Audience audience) {
    return launches.launch(
        journey, Optional.empty(), audience, Optional.of("demo-" + journey), Optional.empty(), BY);
  }

  private static Audience where(String attribute, String operator, int value) {
    Filter filter =
        new Filter(
            Optional.empty(),
            false,
            List.of(),
            Optional.of(attribute),
            Optional.of(operator),
            Optional.of(value));
    return new Audience(false, List.of(), Optional.of(filter));
  }

  /** Whether everybody has entered. */
  boolean entered(List<String> launchIds) {
    return launchIds.stream()
        .allMatch(id -> launches.find(id).map(LaunchView::entered).orElse(true));
  }
}
