package io.tact.domain.launch;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be done with a launch: a journey's start for an audience. */
public sealed interface LaunchCommand {

  String launchId();

  /** The launch's stream. */
  @TargetAggregateIdentifier
  default String stream() {
    return Launch.streamOf(launchId());
  }

  /**
   * {@code ratePerSecond} limits how many customers enter in a second; absent means as fast as it
   * goes.
   */
  record RequestLaunch(
      String launchId,
      String journey,
      int version,
      Audience audience,
      Optional<String> campaignId,
      Optional<Integer> ratePerSecond,
      int total,
      String by)
      implements LaunchCommand {}

  record PauseLaunch(String launchId, String by) implements LaunchCommand {}

  record ResumeLaunch(String launchId, String by) implements LaunchCommand {}

  /** Customers on the way leave the journey; nobody enters any more. */
  record StopLaunch(String launchId, String by) implements LaunchCommand {}

  /** Everybody of the audience has entered or was refused. */
  record FinishEntering(String launchId) implements LaunchCommand {}
}
