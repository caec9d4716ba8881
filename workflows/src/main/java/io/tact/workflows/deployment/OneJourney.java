package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.DiagramRule.error;
import static io.tact.workflows.deployment.DiagramRule.warning;

import io.tact.domain.journey.Finding;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A file holds one journey that starts somewhere and ends somewhere. */
final class OneJourney implements DiagramRule {

  private static final Set<String> NOTES =
      Set.of(
          "laneSet",
          "dataObject",
          "dataObjectReference",
          "dataStoreReference",
          "ioSpecification",
          "property");

  @Override
  public Stream<Finding> findings(Diagram diagram) {
    return Stream.of(
            processes(diagram), withoutId(diagram), starts(diagram), ends(diagram), notes(diagram))
        .flatMap(found -> found);
  }

  private static Stream<Finding> processes(Diagram diagram) {
    return diagram
        .root()
        .children("process")
        .filter(other -> other != diagram.process())
        .map(
            other ->
                error(
                    other,
                    FindingRule.SEVERAL_PROCESSES,
                    "One file is one journey: keep one process."));
  }

  /** The engine fails over elements that have none. */
  private static Stream<Finding> withoutId(Diagram diagram) {
    return Stream.concat(diagram.nodes().stream(), diagram.flows().stream())
        .filter(element -> element.get("id").isEmpty())
        .map(
            element ->
                error(
                    element,
                    FindingRule.WITHOUT_ID,
                    "Give the " + element.name() + " in here an id.",
                    Map.of("element", element.name())));
  }

  private static Stream<Finding> starts(Diagram diagram) {
    long plain =
        diagram
            .process()
            .children("startEvent")
            .filter(start -> !EventKind.of(start).equals(EventKind.MESSAGE))
            .count();
    if (plain > 1) {
      return Stream.of(
          error(
              diagram.process(),
              FindingRule.SEVERAL_STARTS,
              "Keep one start event; others may wait for a message."));
    }
    return diagram.process().children("startEvent").findAny().isPresent()
        ? Stream.empty()
        : Stream.of(
            error(
                diagram.process(),
                FindingRule.NO_START,
                "Nothing starts the journey: add a start event."));
  }

  private static Stream<Finding> ends(Diagram diagram) {
    return diagram.process().all().anyMatch(element -> element.is("endEvent"))
        ? Stream.empty()
        : Stream.of(
            warning(
                diagram.process(),
                FindingRule.NO_END,
                "The journey has no end event: add one where customers are done."));
  }

  private static Stream<Finding> notes(Diagram diagram) {
    Stream<Finding> pools =
        diagram
            .root()
            .children("collaboration")
            .map(
                pool ->
                    warning(
                        pool,
                        FindingRule.ONLY_DRAWN,
                        "Pools are drawn and do nothing here.",
                        Map.of("element", pool.name())));
    Stream<Finding> others =
        diagram
            .process()
            .all()
            .filter(element -> NOTES.stream().anyMatch(element::is))
            .map(
                note ->
                    warning(
                        note,
                        FindingRule.ONLY_DRAWN,
                        "'" + note.name() + "' is drawn and does nothing here.",
                        Map.of("element", note.name())));
    return Stream.concat(pools, others);
  }
}
