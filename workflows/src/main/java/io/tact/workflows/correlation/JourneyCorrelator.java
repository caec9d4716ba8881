package io.tact.workflows.correlation;

import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.history.AppendListener;
import io.tact.domain.journey.JourneyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds, in the transaction that records events, the journeys that wait for them or start on them.
 * Events of unknown or erased customers move nothing.
 */
@Order(20)
public final class JourneyCorrelator implements AppendListener {

  private final Waits waits;
  private final AwaitedMessages awaited;
  private final JourneySignals signals;
  private final CustomerProfiles profiles;

  public JourneyCorrelator(JdbcTemplate jdbc, JourneySignals signals, CustomerProfiles profiles) {
    this.waits = new Waits(jdbc);
    this.awaited = new AwaitedMessages(jdbc);
    this.signals = signals;
    this.profiles = profiles;
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    if (events.stream().anyMatch(event -> event.getPayload() instanceof JourneyEvent)) {
      awaited.forgetAfterCommit();
    }
    List<Occurrence> behaviour = new ArrayList<>();
    List<Occurrence> receipts = new ArrayList<>();
    for (Occurrence occurrence : Occurrence.in(events)) {
      if (awaited.contains(occurrence.happening().type())) {
        (occurrence.isReceipt() ? receipts : behaviour).add(occurrence);
      }
    }
    List<JourneySignals.Addressed> found = new ArrayList<>();
    if (!receipts.isEmpty()) {
      waits.forReceipts(receipts).forEach(match -> found.add(arrived(receipts, match)));
    }
    if (!behaviour.isEmpty()) {
      waits.forBehaviour(behaviour).forEach(match -> found.add(arrived(behaviour, match)));
      found.addAll(triggered(behaviour));
    }
    signals.add(found);
  }

  private static JourneySignals.Addressed arrived(List<Occurrence> those, Waits.Match match) {
    Occurrence occurrence = those.get(match.occurrence());
    return new JourneySignals.Addressed(
        occurrence.customerId(),
        new Signal.EventArrived(match.waitId(), match.executionId(), occurrence.happening()));
  }

  private List<JourneySignals.Addressed> triggered(List<Occurrence> behaviour) {
    List<Waits.Start> starts = waits.starts(behaviour);
    if (starts.isEmpty()) {
      return List.of();
    }
    Set<String> known =
        profiles.readAhead(behaviour.stream().map(Occurrence::customerId).toList()).keySet();
    return starts.stream()
        .filter(start -> known.contains(behaviour.get(start.occurrence()).customerId()))
        .map(
            start -> {
              Occurrence occurrence = behaviour.get(start.occurrence());
              return new JourneySignals.Addressed(
                  occurrence.customerId(),
                  new Signal.JourneyTriggered(
                      start.journey(), start.version(), occurrence.happening()));
            })
        .toList();
  }
}
