package io.tact.api.demo;

import io.tact.api.page.Overview;
import io.tact.api.page.Overviews;
import io.tact.api.start.Console;
import io.tact.api.wiring.OnEmbeddedDatabase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo bank into an empty database and launches its journeys, while Tact serves already.
 * A load that was killed goes on at the next start.
 */
@Component
final class DemoStart {

  private static final int LONGEST_WAIT_SECONDS = 120;

  private final DemoBank bank;
  private final DemoLaunches launches;
  private final Overviews overviews;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Console console;
  private final boolean wanted;

  DemoStart(
      DemoBank bank,
      DemoLaunches launches,
      Overviews overviews,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Console console,
      Environment environment) {
    this.bank = bank;
    this.launches = launches;
    this.overviews = overviews;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.console = console;
    this.wanted =
        environment.getProperty("tact.demo", Boolean.class, OnEmbeddedDatabase.holds(environment));
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (wanted && isUnfinished()) {
      Thread thread = new Thread(this::load, "demo-bank");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Claims an empty database for the demo bank; false where it is finished, or others live there.
   */
  private boolean isUnfinished() {
    jdbc.update(
        """
        INSERT INTO demo_bank (finished) SELECT false WHERE NOT EXISTS (SELECT 1 FROM customer)
        ON CONFLICT DO NOTHING
        """);
    return jdbc.queryForList("SELECT finished FROM demo_bank", Boolean.class).contains(false);
  }

  private void load() {
    try {
      console.say("Loading the demo bank: " + DemoBank.SIZE + " invented customers ...");
      List<String> complained =
          bank.register(
              done -> {
                if (done % 1_000 == 0) {
                  console.say("  " + done + " of " + DemoBank.SIZE + " customers are there");
                }
              });
      List<String> begun = transaction.execute(status -> finish(complained));
      console.say("  four journeys are launched; customers enter ...");
      awaitEntered(begun);
      summarize();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      console.say("The demo bank could not be loaded; it goes on at the next start: " + e);
    }
  }

  private List<String> finish(List<String> complained) {
    List<String> begun = launches.begin(complained);
    jdbc.update("UPDATE demo_bank SET finished = true");
    return begun;
  }

  private void awaitEntered(List<String> begun) throws InterruptedException {
    for (int second = 0; second < LONGEST_WAIT_SECONDS && !launches.entered(begun); second++) {
      TimeUnit.SECONDS.sleep(1);
    }
    // The figures are at most two seconds behind.
    TimeUnit.SECONDS.sleep(2);
  }

  private void summarize() {
    Overview overview = overviews.now(ZoneOffset.UTC);
    Overview.Contacts contacts = overview.contacts();
    console.say("The demo bank is at work. So far, of all contacts that its journeys asked for:");
    console.say("  %,7d approved".formatted(contacts.approved()));
    console.say(
        "  %,7d deferred until a better hour%s"
            .formatted(contacts.deferred(), why(contacts, "DEFERRED")));
    console.say(
        "  %,7d suppressed%s".formatted(contacts.suppressed(), why(contacts, "SUPPRESSED")));
    console.sayWhere();
  }

  private static String why(Overview.Contacts contacts, String decision) {
    Optional<String> reasons =
        contacts.reasons().stream()
            .filter(reason -> reason.decision().equals(decision))
            .map(reason -> "%s %,d".formatted(reason.code(), reason.contacts()))
            .reduce((one, other) -> one + ", " + other);
    return reasons.map(text -> " (" + text + ")").orElse("");
  }
}
