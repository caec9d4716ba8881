package io.tact.workflows.deployment;

import io.tact.domain.journey.Finding;
import io.tact.domain.journey.JourneyStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A journey as people see it.
 *
 * @param name of the version in force; of the newest one, where none is
 * @param active whether its event and schedule starts are on
 * @param versions all of them, from the first
 */
public record JourneyView(String key, String name, boolean active, List<Version> versions) {

  /**
   * One version.
   *
   * @param sha256 what names its diagram, as its ETag does
   * @param by who began to draw it
   * @param drawnBy everybody who ever drew a part of it
   * @param changedBy who changed its diagram last
   * @param comment of who submitted it
   * @param decidedBy who published or refused it
   * @param why it was refused
   */
  public record Version(
      int version,
      String name,
      JourneyStatus status,
      String sha256,
      List<Finding> findings,
      String by,
      List<String> drawnBy,
      String changedBy,
      Instant changedAt,
      Optional<String> submittedBy,
      Optional<Instant> submittedAt,
      Optional<String> comment,
      Optional<String> decidedBy,
      Optional<Instant> decidedAt,
      Optional<String> why) {}

  static JourneyView of(String key, boolean active, List<Version> versions) {
    JourneyView nameless = new JourneyView(key, "", active, List.copyOf(versions));
    String name = nameless.published().orElseGet(nameless::newest).name();
    return new JourneyView(key, name, active, nameless.versions());
  }

  public Version newest() {
    return versions.get(versions.size() - 1);
  }

  /** The version that new customers enter; empty while none is published. */
  public Optional<Version> published() {
    return versions.stream()
        .filter(one -> one.status() == JourneyStatus.PUBLISHED)
        .reduce((older, newer) -> newer);
  }
}
