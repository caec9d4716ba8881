package io.tact.domain.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * Everything that can have happened to a launch. Its customers' progress stands in their own
 * histories.
 */
public sealed interface LaunchEvent {

  String launchId();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record LaunchRequested(
      String launchId,
      String journey,
      int version,
      Audience.Summary audience,
      Optional<String> campaignId,
      Optional<Integer> ratePerSecond,
      int total,
      String by)
      implements LaunchEvent {}

  record LaunchPaused(String launchId, String by) implements LaunchEvent {}

  record LaunchResumed(String launchId, String by) implements LaunchEvent {}

  record LaunchStopped(String launchId, String by) implements LaunchEvent {}

  record EnteringFinished(String launchId) implements LaunchEvent {}
}
