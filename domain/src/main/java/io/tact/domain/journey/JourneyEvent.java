package io.tact.domain.journey;

import java.util.List;
import java.util.Optional;

/** Everything that can have happened to a journey's design. */
public sealed interface JourneyEvent {

  record JourneyDrafted(
      String key, int version, String name, String sha256, List<Finding> findings, String by)
      implements JourneyEvent {}

  /** A draft was given another diagram. */
  record JourneyRevised(
      String key, int version, String name, String sha256, List<Finding> findings, String by)
      implements JourneyEvent {}

  record JourneySubmitted(String key, int version, String by, Optional<String> comment)
      implements JourneyEvent {}

  record JourneyPublished(String key, int version, String by) implements JourneyEvent {}

  record JourneyTurnedDown(String key, int version, String by, String why)
      implements JourneyEvent {}

  record JourneyRetired(String key, int version, String by) implements JourneyEvent {}

  record JourneyActivated(String key, String by) implements JourneyEvent {}

  record JourneyDeactivated(String key, String by) implements JourneyEvent {}
}
