package io.tact.api.watch;

import io.tact.api.launch.LaunchList;
import io.tact.api.problem.ProblemException;
import io.tact.projections.figures.ElementFigures;
import io.tact.projections.figures.Figures;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings together what there is to see of a journey's version. */
@Component
class WatchDesk {

  /** How many launches are shown beside the figures. */
  private static final int NEWEST = 20;

  private final Journeys journeys;
  private final Figures figures;
  private final LaunchList launches;

  WatchDesk(Journeys journeys, Figures figures, LaunchList launches) {
    this.journeys = journeys;
    this.figures = figures;
    this.launches = launches;
  }

  /**
   * A version that there is.
   *
   * @throws ProblemException 404 for any other
   */
  JourneyVersion known(String key, int version) {
    return journeys.find(key).stream()
        .flatMap(journey -> journey.versions().stream())
        .filter(one -> one.version() == version)
        .map(one -> new JourneyVersion(key, version))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.unknown("JOURNEY_UNKNOWN", "There is no such journey or version"));
  }

  /** The ids of its elements, in the diagram's order. */
  List<String> elements(JourneyVersion version) {
    return journeys.elements(version.journey(), version.version());
  }

  JourneyFigures figures(JourneyVersion version) {
    return new JourneyFigures(
        version.journey(),
        version.version(),
        everyElement(version, elements(version)),
        figures.contacts(version.journey(), version.version()));
  }

  /**
   * The same with launches.
   *
   * @param elements as {@link #elements} told them, which need not be read each time
   */
  JourneyWatch watch(JourneyVersion version, List<String> elements) {
    return new JourneyWatch(
        version.journey(),
        version.version(),
        everyElement(version, elements),
        figures.contacts(version.journey(), version.version()),
        launches.newest(version.journey(), NEWEST));
  }

  /** Those that nobody has come to yet as well. */
  private List<ElementFigures> everyElement(JourneyVersion version, List<String> elements) {
    Map<String, ElementFigures> known = new LinkedHashMap<>();
    elements.forEach(id -> known.put(id, new ElementFigures(id, 0, 0, 0)));
    figures
        .elements(version.journey(), version.version())
        .forEach(figure -> known.put(figure.elementId(), figure));
    return List.copyOf(known.values());
  }
}
