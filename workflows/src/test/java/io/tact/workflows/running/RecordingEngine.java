package io.tact.workflows.running;

import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.JourneyStep;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.ReceivedEvent;
import io.tact.workflows.worker.Failures;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down in the caller's transaction what the engine is asked for. */
public final class RecordingEngine implements JourneyEngine {

  /** Customers of whom the engine throws. */
  public final Set<String> poisoned = new HashSet<>();

  /** What the engine throws once after its work, as if the node died before the commit. */
  public Optional<RuntimeException> death = Optional.empty();

  private final JdbcTemplate jdbc;

  RecordingEngine(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    jdbc.execute("CREATE TABLE asked (n bigserial, what text, customer_id text, detail text)");
  }

  /** The customers for whom something was asked, in order; only what was committed. */
  public List<String> customersOf(String what) {
    return jdbc.queryForList(
        "SELECT customer_id FROM asked WHERE what = ? ORDER BY n", String.class, what);
  }

  public List<String> detailsOf(String what) {
    return jdbc.queryForList(
        "SELECT detail FROM asked WHERE what = ? ORDER BY n", String.class, what);
  }

  private void write(String what, String customerId, String detail) {
    if (poisoned.contains(customerId) && !what.equals("failed")) {
      throw new IllegalStateException("poisoned: " + customerId);
    }
    jdbc.update(
        "INSERT INTO asked (what, customer_id, detail) VALUES (?, ?, ?)", what, customerId, detail);
  }

  @Override
  public List<Entry> start(
      String journey, int version, Optional<String> campaignId, List<Start> starts) {
    starts.forEach(start -> write("started", start.customerId(), journey + "/" + version));
    if (death.isPresent()) {
      RuntimeException now = death.get();
      death = Optional.empty();
      throw now;
    }
    return starts.stream().map(start -> Entry.ENTERED).toList();
  }

  @Override
  public void recordFailedStart(
      String journey,
      int version,
      String customerId,
      Optional<String> launchId,
      RuntimeException failure) {
    write("failed", customerId, Failures.reason(failure));
  }

  @Override
  public void contactDecided(JourneyStep step, String contactId, ContactDecision decision) {
    write("decided", contactId, decision.answer().name());
  }

  @Override
  public void messageReceived(String executionId, String message, ReceivedEvent event) {
    write("received", executionId, message + " " + event.data().map(Object::toString).orElse(""));
  }

  @Override
  public void stop(String instanceId) {
    write("stopped", instanceId, "");
  }

  @Override
  public void stopAllOf(String customerId) {
    write("stopped-all", customerId, "");
  }

  @Override
  public List<RunningJourney> runningOf(String launchId, int max) {
    return jdbc.query(
        """
        SELECT customer_id FROM asked s WHERE what = 'started'
        AND NOT EXISTS (SELECT FROM asked x WHERE x.what = 'stopped' AND x.customer_id = s.customer_id) LIMIT ?
        """,
        (row, n) -> new RunningJourney(row.getString(1), row.getString(1)),
        max);
  }

  @Override
  public List<Incident> incidents(Optional<String> after, int limit) {
    return List.of();
  }

  @Override
  public boolean retryIncident(String incidentId) {
    return false;
  }

  @Override
  public List<DueTimer> claimDueTimers(int max) {
    return List.of();
  }

  @Override
  public void fire(List<String> timerIds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void fireAlone(String timerId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.empty();
  }
}
