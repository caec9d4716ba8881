package io.tact.workflows.launch;

import io.tact.domain.customer.CustomerTransaction;
import io.tact.domain.history.Actor;
import io.tact.domain.launch.LaunchCommand.FinishEntering;
import io.tact.workflows.journey.JourneyEngine;
import io.tact.workflows.journey.JourneyEngine.RunningJourney;
import io.tact.workflows.worker.Bell;
import io.tact.workflows.worker.Failures;
import io.tact.workflows.worker.Pieces;
import io.tact.workflows.worker.Worker;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings launches to their end: tells when everybody has entered, and takes the customers of a
 * stopped launch out of the journey.
 */
public final class LaunchCloser implements Worker {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchCloser.class);
  private static final int BATCH = 100;
  private static final int LOCK_SPACE = 306;

  private static final String ENTERED =
      """
      SELECT launch_id FROM launch l
      WHERE NOT l.entered AND l.status = 'RUNNING'
        AND NOT EXISTS (SELECT FROM launch_chunk c WHERE c.launch_id = l.launch_id)
      """;

  private static final String STOPPED =
      "SELECT launch_id FROM launch WHERE status = 'STOPPED' AND NOT withdrawn";

  private final JdbcTemplate jdbc;
  private final Bell bell;
  private final JourneyEngine engine;
  private final CommandGateway commands;
  private final CustomerTransaction customers;
  private final TransactionTemplate transaction;

  public LaunchCloser(
      JdbcTemplate jdbc,
      Bell bell,
      JourneyEngine engine,
      CommandGateway commands,
      CustomerTransaction customers,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.bell = bell;
    this.engine = engine;
    this.commands = commands;
    this.customers = customers;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "launch-closer";
  }

  @Override
  public Bell bell() {
    return bell;
  }

  @Override
  public int runOnce() {
    int done = 0;
    for (String launchId : jdbc.queryForList(ENTERED, String.class)) {
      done += alone(launchId, () -> finishEntering(launchId));
    }
    for (String launchId : jdbc.queryForList(STOPPED, String.class)) {
      done += withdraw(launchId);
    }
    return done;
  }

  /** Does the work in a transaction, unless another node is at it. */
  private int alone(String launchId, Runnable work) {
    Integer done =
        transaction.execute(
            status -> {
              boolean mine =
                  Boolean.TRUE.equals(
                      jdbc.queryForObject(
                          "SELECT pg_try_advisory_xact_lock(?, hashtext(?))",
                          Boolean.class,
                          LOCK_SPACE,
                          launchId));
              if (mine) {
                work.run();
              }
              return mine ? 1 : 0;
            });
    return done == null ? 0 : done;
  }

  private void finishEntering(String launchId) {
    boolean still =
        !jdbc.queryForList(ENTERED + " AND launch_id = ?", String.class, launchId).isEmpty();
    if (still) {
      Actor.as(
          "launch:" + launchId,
          () ->
              customers.over(List.of(), () -> commands.sendAndWait(new FinishEntering(launchId))));
    }
  }

  private int withdraw(String launchId) {
    List<RunningJourney> running = engine.runningOf(launchId, BATCH);
    if (running.isEmpty()) {
      return alone(
          launchId,
          () -> jdbc.update("UPDATE launch SET withdrawn = true WHERE launch_id = ?", launchId));
    }
    AtomicInteger stopped = new AtomicInteger();
    Pieces.of(
        running,
        some -> stopped.addAndGet(Actor.as("launch:" + launchId, () -> stop(some))),
        (one, failure) ->
            LOG.warn(
                "launch {}: a journey could not be stopped: {}",
                launchId,
                Failures.reason(failure)));
    return stopped.get();
  }

  private int stop(List<RunningJourney> some) {
    return customers.over(
        some.stream().map(RunningJourney::customerId).distinct().toList(),
        () -> {
          some.forEach(journey -> engine.stop(journey.instanceId()));
          return some.size();
        });
  }
}
