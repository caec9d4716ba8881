package io.tact.workflows.correlation;

import io.tact.domain.history.AppendListener;
import io.tact.domain.journey.JourneyEvent;
import io.tact.workflows.correlation.JourneySignals.Addressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds, in the transaction that records events, the journeys that wait for them or start on them.
 * Where a customer's journeys have not yet received what happened before, an event is matched when
 * its turn comes: the journey may wait for it only then.
 */
@Order(20)
public final class JourneyCorrelator implements AppendListener {

  private final Matcher matcher;
  private final AwaitedMessages awaited;
  private final JourneySignals signals;

  public JourneyCorrelator(JdbcTemplate jdbc, JourneySignals signals, Matcher matcher) {
    this.matcher = matcher;
    this.awaited = new AwaitedMessages(jdbc);
    this.signals = signals;
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    if (events.stream().anyMatch(event -> event.getPayload() instanceof JourneyEvent)) {
      awaited.forgetAfterCommit();
    }
    List<Occurrence> occurrences =
        Occurrence.in(events).stream()
            .filter(occurrence -> awaited.contains(occurrence.happening().type()))
            .toList();
    if (!occurrences.isEmpty()) {
      correlate(occurrences);
    }
  }

  private void correlate(List<Occurrence> occurrences) {
    Set<String> behind =
        signals.pendingOf(occurrences.stream().map(Occurrence::customerId).toList());
    List<Occurrence> now = new ArrayList<>();
    List<Addressed> later = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      boolean next = behind.add(occurrence.customerId());
      // A receipt may come in the transaction that sends, before the journey waits for it.
      if (next && !occurrence.isReceipt()) {
        now.add(occurrence);
      } else {
        later.add(
            new Addressed(occurrence.customerId(), new Signal.EventCame(occurrence.happening())));
      }
    }
    signals.add(matcher.match(now));
    signals.add(later);
  }
}
