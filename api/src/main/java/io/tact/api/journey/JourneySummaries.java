package io.tact.api.journey;

import io.tact.domain.journey.JourneyStatus;
import io.tact.projections.figures.ContactFigure;
import io.tact.projections.figures.Days;
import io.tact.projections.figures.Figures;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** Finds journeys for a list; by four statements, however many there are in it. */
@Component
class JourneySummaries {

  private static final String JOURNEYS =
      """
      WITH version AS (
        SELECT v.*, f.errors, f.warnings
        FROM journey_version v CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE one ->> 'severity' = 'ERROR') AS errors,
                 count(*) FILTER (WHERE one ->> 'severity' <> 'ERROR') AS warnings
          FROM jsonb_array_elements(v.findings::jsonb) AS one) f),
      newest AS (SELECT DISTINCT ON (key) key, version, name, status, by, changed_by, submitted_by
                 FROM journey_version WHERE key > ? ORDER BY key, version DESC),
      known AS (
        SELECT n.*, published.version AS in_force, coalesce(published.name, n.name) AS called,
               (SELECT max(version) FROM journey_version
                WHERE key = n.key AND status = 'IN_REVIEW') AS in_review,
               coalesce((SELECT p.failed FROM (
                           SELECT launch_id, version FROM launch WHERE journey = n.key
                           ORDER BY launch_id DESC LIMIT 1) last
                         JOIN launch_progress p ON p.launch_id = last.launch_id
                         WHERE last.version = published.version), 0) AS failed_for_good
        FROM newest n LEFT JOIN LATERAL (
          SELECT version, name FROM journey_version
          WHERE key = n.key AND status = 'PUBLISHED' ORDER BY version DESC LIMIT 1) published ON true),
      wanted AS (
        SELECT key, version, called, status, in_force, in_review, failed_for_good
        FROM known k
        WHERE strpos(lower(concat_ws(' ', called, name, key)), lower(?)) > 0
          AND (?::text IS NULL OR ? IN (by, changed_by, submitted_by))
          AND (NOT ? OR failed_for_good > 0
               OR EXISTS (SELECT FROM journey_figure WHERE journey = k.key AND failed > lost)))
      SELECT w.key, w.called AS name, a.key IS NOT NULL AS active, w.in_force, w.in_review, w.failed_for_good,
             v.version, v.status, v.sha256, v.by, v.drawn_by, v.changed_by, v.submitted_by, v.comment, v.why,
             v.errors, v.warnings
      FROM (SELECT * FROM wanted
            WHERE ?::text IS NULL OR status = ? OR (? = 'PUBLISHED' AND in_force IS NOT NULL)
               OR (? = 'IN_REVIEW' AND in_review IS NOT NULL)
            ORDER BY key LIMIT ?) w
      JOIN version v ON v.key = w.key AND v.version IN (w.version, w.in_force, w.in_review)
      LEFT JOIN journey_active a ON a.key = w.key
      ORDER BY w.key, v.version DESC
      """;

  /** What is done is told as {@link io.tact.workflows.launch.LaunchView#statusGiven} tells it. */
  private static final String LAUNCHES =
      """
      SELECT l.journey, count(*) FILTER (WHERE l.status = 'RUNNING') AS running,
             count(*) FILTER (WHERE l.status = 'PAUSED') AS paused
      FROM launch l LEFT JOIN launch_progress p ON p.launch_id = l.launch_id
      WHERE l.journey = ANY (?) AND l.status <> 'STOPPED'
        AND NOT (l.entered
                 AND coalesce(p.started - p.completed - p.failed - p.stopped - p.stuck, 0) = 0
                 AND coalesce(p.started + p.refused, 0) + l.unknown >= l.total)
      GROUP BY l.journey
      """;

  private static final String CUSTOMERS =
      """
      SELECT journey, sum(active) AS active, sum(failed - lost) AS failed FROM journey_figure
      WHERE journey = ANY (?) GROUP BY journey
      """;

  private static final int DAYS = 14;

  private final JdbcTemplate jdbc;
  private final Figures figures;
  private final Clock clock;

  JourneySummaries(JdbcTemplate jdbc, Figures figures, Clock clock) {
    this.jdbc = jdbc;
    this.figures = figures;
    this.clock = clock;
  }

  /** Two figures of a journey. */
  private record Pair(long first, long second) {
    static final Pair NONE = new Pair(0, 0);
  }

  /** One more than the query's limit, so that it is known whether others follow. */
  List<JourneySummary> find(JourneySummaryQuery query) {
    Map<String, JourneyLine> lines = lines(query);
    String[] keys = lines.keySet().toArray(String[]::new);
    Map<String, Pair> launches = pairs(LAUNCHES, keys);
    Map<String, Pair> customers = pairs(CUSTOMERS, keys);
    Days days = Days.until(clock.instant(), DAYS, ZoneId.of(query.zone()));
    Map<String, Map<LocalDate, List<ContactFigure>>> contacts =
        figures.contactsByDay(List.of(keys), days);
    return lines.values().stream()
        .map(
            line -> {
              Pair launch = launches.getOrDefault(line.key(), Pair.NONE);
              Pair customer = customers.getOrDefault(line.key(), Pair.NONE);
              return line.with(
                  launch.first(),
                  launch.second(),
                  customer.first(),
                  customer.second(),
                  days(days, contacts.getOrDefault(line.key(), Map.of())));
            })
        .toList();
  }

  private Map<String, JourneyLine> lines(JourneySummaryQuery query) {
    String by = query.by().orElse(null);
    String status = query.status().map(JourneyStatus::name).orElse(null);
    ResultSetExtractor<Map<String, JourneyLine>> reader = JourneyLine::read;
    return jdbc.query(
        JOURNEYS,
        reader,
        query.after().orElse(""),
        query.text().orElse(""),
        by,
        by,
        query.failing().orElse(false),
        status,
        status,
        status,
        status,
        query.limit() + 1);
  }

  private Map<String, Pair> pairs(String sql, String[] keys) {
    Map<String, Pair> found = new HashMap<>();
    jdbc.query(
        sql,
        (ResultSet row) -> {
          found.put(row.getString(1), new Pair(row.getLong(2), row.getLong(3)));
        },
        (Object) keys);
    return found;
  }

  private static List<JourneySummary.Day> days(
      Days days, Map<LocalDate, List<ContactFigure>> found) {
    return days.dates().stream()
        .map(
            day -> {
              List<ContactFigure> all = found.getOrDefault(day, List.of());
              return new JourneySummary.Day(
                  day, of(all, "APPROVED"), of(all, "DEFERRED"), of(all, "SUPPRESSED"));
            })
        .toList();
  }

  private static long of(List<ContactFigure> all, String decision) {
    return all.stream()
        .filter(figure -> figure.reason().isEmpty() && figure.decision().equals(decision))
        .mapToLong(ContactFigure::contacts)
        .sum();
  }
}
