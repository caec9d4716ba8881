package io.tact.workflows.correlation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tact.domain.campaign.Campaigns;
import io.tact.domain.customer.CustomerProfiles;
import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.Actor;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.workflows.correlation.JourneySignals.Addressed;
import io.tact.workflows.correlation.JourneySignals.Pending;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Failures;
import io.tact.workflows.worker.Worker;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives signals to the journeys, in the order in which each customer's arose. */
public final class SignalRunner implements Worker {

  private static final Logger LOG = LoggerFactory.getLogger(SignalRunner.class);
  private static final int BATCH = 200;

  private final JourneySignals signals;
  private final JourneyEngine engine;
  private final Campaigns campaigns;
  private final CustomerTransaction customers;
  private final CustomerProfiles profiles;
  private final Happenings happenings;
  private final Waits waits;
  private final Matcher matcher;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public SignalRunner(
      JourneySignals signals,
      Matcher matcher,
      JourneyEngine engine,
      Campaigns campaigns,
      CustomerTransaction customers,
      CustomerProfiles profiles,
      PersonalDataVault vault,
      JdbcTemplate jdbc,
      ObjectMapper json,
      TransactionTemplate transaction,
      Clock clock) {
    this.signals = signals;
    this.matcher = matcher;
    this.engine = engine;
    this.campaigns = campaigns;
    this.customers = customers;
    this.profiles = profiles;
    this.happenings = new Happenings(jdbc, json, vault);
    this.waits = new Waits(jdbc);
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public Bell bell() {
    return signals.bell();
  }

  @Override
  public Optional<Instant> nextDue() {
    return signals.lanes().nextDue();
  }

  @Override
  public int threads() {
    return 2;
  }

  @Override
  public int fullBatch() {
    return BATCH / 4;
  }

  @Override
  public int runOnce() {
    Instant now = clock.instant();
    return signals
        .lanes()
        .work(
            transaction,
            now,
            lane -> signals.due(lane, now, BATCH),
            due -> Actor.as("tact:correlator", () -> give(due, now)),
            this::tryAgain);
  }

  private boolean give(List<Pending> due, Instant now) {
    return customers.over(
        due.stream().map(Pending::customerId).distinct().toList(),
        () -> {
          List<Addressed> mine = matched(signals.takeDue(due, now));
          Set<String> waiting = stillWaiting(mine);
          mine.forEach(signal -> give(signal, waiting));
          return true;
        });
  }

  /** In place of what is still to be matched, what it comes to. */
  private List<Addressed> matched(List<Pending> taken) {
    List<Addressed> all = new ArrayList<>();
    List<Occurrence> came = new ArrayList<>();
    for (Pending pending : taken) {
      if (pending.signal() instanceof Signal.EventCame event) {
        came.add(new Occurrence(pending.customerId(), event.happening()));
      } else {
        all.add(new Addressed(pending.customerId(), pending.signal()));
      }
    }
    all.addAll(matcher.match(came));
    return all;
  }

  private Set<String> stillWaiting(List<Addressed> mine) {
    List<String> waitIds =
        mine.stream()
            .filter(addressed -> addressed.signal() instanceof Signal.EventArrived)
            .map(addressed -> ((Signal.EventArrived) addressed.signal()).waitId())
            .toList();
    return waitIds.isEmpty() ? Set.of() : new HashSet<>(waits.still(waitIds));
  }

  private void give(Addressed addressed, Set<String> waiting) {
    String customerId = addressed.customerId();
    if (addressed.signal() instanceof Signal.ContactDecided decided) {
      engine.contactDecided(decided.step(), decided.contactId(), decided.decision());
    } else if (addressed.signal() instanceof Signal.EventArrived arrived) {
      if (waiting.contains(arrived.waitId())) {
        engine.messageReceived(
            arrived.executionId(),
            arrived.happening().type(),
            happenings.open(customerId, arrived.happening()));
      }
    } else if (addressed.signal() instanceof Signal.JourneyTriggered triggered) {
      if (profiles.find(customerId).isPresent()) {
        engine.start(
            triggered.journey(),
            triggered.version(),
            campaigns.ofJourney(triggered.journey()),
            List.of(
                new JourneyEngine.Start(
                    customerId,
                    Optional.empty(),
                    Optional.of(happenings.open(customerId, triggered.happening())))));
      }
    }
  }

  private void tryAgain(Pending pending, RuntimeException failure) {
    String reason = Failures.reason(failure);
    LOG.warn("signal {} could not be given to its journey: {}", pending.id(), reason);
    LOG.debug("signal {}", pending.id(), failure);
    transaction.executeWithoutResult(status -> signals.tryAgain(pending, reason));
  }
}
