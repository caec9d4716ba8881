package io.tact.workflows.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.workflows.running.Database;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Journeys of before it was kept who changed and decided them, and when. */
class OlderJourneysTest {

  @Test
  void theHistoryTellsWhatTheRowsDidNot() {
    DataSource database = Database.empty();
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.execute(
        "CREATE TABLE event (aggregate_id text, time timestamptz, type text, payload text)");
    migrate(database, "210");
    jdbc.update(
        "INSERT INTO journey_version (key, version, name, status, sha256, findings, by)"
            + " VALUES ('a', 1, 'A', 'REFUSED', '', '[]', 'anna'), ('a', 2, 'A', 'DRAFT', '', '[]', 'bert')");
    event(jdbc, "JourneyDrafted", "2026-01-01T00:00:00Z", "'version': 1, 'by': 'anna'");
    event(jdbc, "JourneySubmitted", "2026-01-02T00:00:00Z", "'version': 1, 'by': 'anna'");
    event(
        jdbc,
        "JourneyTurnedDown",
        "2026-01-03T00:00:00Z",
        "'version': 1, 'by': 'carl', 'why': 'too loud'");
    event(jdbc, "JourneyDrafted", "2026-01-04T00:00:00Z", "'version': 2, 'by': 'bert'");

    migrate(database, "latest");

    JourneyView found = new JourneyViews(jdbc).find("a").orElseThrow();
    JourneyView.Version first = found.versions().get(0);
    assertThat(first.changedBy()).isEqualTo("anna");
    assertThat(first.changedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(first.submittedAt()).contains(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(first.decidedBy()).contains("carl");
    assertThat(first.decidedAt()).contains(Instant.parse("2026-01-03T00:00:00Z"));
    assertThat(first.why()).contains("too loud");
    assertThat(found.newest().changedAt()).isEqualTo(Instant.parse("2026-01-04T00:00:00Z"));
    assertThat(found.newest().submittedBy()).isEmpty();
  }

  private static void migrate(DataSource database, String target) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .baselineOnMigrate(true)
        .baselineVersion("1")
        .target(target)
        .load()
        .migrate();
  }

  private static void event(JdbcTemplate jdbc, String type, String time, String payload) {
    jdbc.update(
        "INSERT INTO event VALUES ('tact:journey:a', ?::timestamptz, ?, ?)",
        time,
        type,
        "{" + payload.replace('\'', '"') + "}");
  }
}
