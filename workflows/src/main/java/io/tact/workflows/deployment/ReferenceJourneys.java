package io.tact.workflows.deployment;

import io.tact.domain.journey.JourneyStatus;

/** The journeys that come with Tact. */
public final class ReferenceJourneys {

  /** Who draws them. */
  private static final String TACT = "tact";

  /** Who lets them out. */
  private static final String RELEASE = "tact:release";

  private final Journeys journeys;

  public ReferenceJourneys(Journeys journeys) {
    this.journeys = journeys;
  }

  /**
   * Publishes one, and goes on where an earlier start was cut off; nothing where somebody else has
   * taken its key.
   */
  public void publish(byte[] bpmn) {
    String key = DiagramReader.read(bpmn).key();
    if (journeys.find(key).isEmpty()) {
      journeys.post(bpmn, TACT);
    }
    if (isAt(key, JourneyStatus.DRAFT)) {
      journeys.submit(key, 1, TACT);
    }
    if (isAt(key, JourneyStatus.IN_REVIEW)) {
      journeys.approve(key, 1, RELEASE);
    }
  }

  private boolean isAt(String key, JourneyStatus status) {
    return journeys
        .find(key)
        .map(JourneyView::versions)
        .filter(versions -> versions.size() == 1)
        .map(versions -> versions.get(0))
        .filter(only -> only.by().equals(TACT) && only.status() == status)
        .isPresent();
  }
}
