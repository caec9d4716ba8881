package io.tact.workflows.correlation;

import io.tact.domain.customer.CustomerProfiles;
import io.tact.workflows.correlation.JourneySignals.Addressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the journeys that wait for what happened, or start on it, as they stand now. Events of
 * unknown or erased customers move nothing.
 */
public final class Matcher {

  private final Waits waits;
  private final CustomerProfiles profiles;

  public Matcher(JdbcTemplate jdbc, CustomerProfiles profiles) {
    this.waits = new Waits(jdbc);
    this.profiles = profiles;
  }

  List<Addressed> match(List<Occurrence> occurrences) {
    List<Occurrence> receipts = occurrences.stream().filter(Occurrence::isReceipt).toList();
    List<Occurrence> behaviour = occurrences.stream().filter(o -> !o.isReceipt()).toList();
    List<Addressed> found = new ArrayList<>();
    if (!receipts.isEmpty()) {
      waits.forReceipts(receipts).forEach(match -> found.add(arrived(receipts, match)));
    }
    if (!behaviour.isEmpty()) {
      waits.forBehaviour(behaviour).forEach(match -> found.add(arrived(behaviour, match)));
      found.addAll(triggered(behaviour));
    }
    return found;
  }

  private static Addressed arrived(List<Occurrence> those, Waits.Match match) {
    Occurrence occurrence = those.get(match.occurrence());
    return new Addressed(
        occurrence.customerId(),
        new Signal.EventArrived(match.waitId(), match.executionId(), occurrence.happening()));
  }

  private List<Addressed> triggered(List<Occurrence> behaviour) {
    List<Waits.Start> starts = waits.starts(behaviour);
    if (starts.isEmpty()) {
      return List.of();
    }
    Set<String> known =
        profiles.readAhead(behaviour.stream().map(Occurrence::customerId).toList()).keySet();
    return starts.stream()
        .filter(start -> known.contains(behaviour.get(start.occurrence()).customerId()))
        .map(start -> triggered(behaviour.get(start.occurrence()), start))
        .toList();
  }

  private static Addressed triggered(Occurrence occurrence, Waits.Start start) {
    return new Addressed(
        occurrence.customerId(),
        new Signal.JourneyTriggered(start.journey(), start.version(), occurrence.happening()));
  }
}
