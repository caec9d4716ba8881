package io.tact.workflows.deployment;

import io.tact.domain.journey.JourneyStatus;
import java.util.List;

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
   * Publishes them, and goes on where an earlier start was cut off; nothing where somebody else has
   * taken the key of one. All are drafted before the first makes its events known, or the others
   * would be told that theirs are not.
   */
  public void publish(List<byte[]> diagrams) {
    diagrams.forEach(this::draft);
    diagrams.forEach(bpmn -> letOut(DiagramReader.read(bpmn).key()));
  }

  private void draft(byte[] bpmn) {
    if (journeys.find(DiagramReader.read(bpmn).key()).isEmpty()) {
      journeys.post(bpmn, TACT);
    }
  }

  private void letOut(String key) {
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
