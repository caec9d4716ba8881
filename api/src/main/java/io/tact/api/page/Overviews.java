package io.tact.api.page;

import io.tact.projections.figures.ContactFigure;
import io.tact.projections.figures.Days;
import io.tact.projections.figures.Figures;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gathers the figures of the whole bank, for the first page and the console. */
@Component
public class Overviews {

  private static final String JOURNEYS =
      """
      SELECT l.journey, sum(p.started) AS started, sum(p.completed) AS completed,
             (SELECT name FROM journey_version WHERE key = l.journey
              ORDER BY status = 'PUBLISHED' DESC, version DESC LIMIT 1) AS name,
             sum(p.failed + p.stuck) AS failed, sum(p.stopped) AS stopped,
             sum(p.started - p.completed - p.failed - p.stopped - p.stuck) AS waiting
      FROM launch l JOIN launch_progress p ON p.launch_id = l.launch_id
      GROUP BY l.journey ORDER BY l.journey
      """;

  private static final int DAYS = 14;

  private final JdbcTemplate jdbc;
  private final Figures figures;
  private final Clock clock;

  Overviews(JdbcTemplate jdbc, Figures figures, Clock clock) {
    this.jdbc = jdbc;
    this.figures = figures;
    this.clock = clock;
  }

  /** The figures as they stand, at most a moment behind; days are those of the zone. */
  public Overview now(ZoneId zone) {
    return new Overview(customers(), contacts(figures.contacts()), journeys(), days(zone));
  }

  private long customers() {
    Long count = jdbc.queryForObject("SELECT count(*) FROM customer WHERE NOT erased", Long.class);
    return count == null ? 0 : count;
  }

  private List<Overview.Day> days(ZoneId zone) {
    Days days = Days.until(clock.instant(), DAYS, zone);
    Map<LocalDate, List<ContactFigure>> figuresByDay = figures.contactsByDay(days);
    return days.dates().stream()
        .map(day -> day(day, contacts(figuresByDay.getOrDefault(day, List.of()))))
        .toList();
  }

  private static Overview.Day day(LocalDate day, Overview.Contacts contacts) {
    return new Overview.Day(
        day,
        contacts.approved(),
        contacts.deferred(),
        contacts.suppressed(),
        contacts.withdrawn(),
        contacts.reasons());
  }

  private static Overview.Contacts contacts(List<ContactFigure> all) {
    return new Overview.Contacts(
        total(all, "APPROVED"),
        total(all, "DEFERRED"),
        total(all, "SUPPRESSED"),
        total(all, "WITHDRAWN"),
        all.stream()
            .filter(figure -> !figure.reason().isEmpty())
            .map(
                figure ->
                    new Overview.Reason(figure.decision(), figure.reason(), figure.contacts()))
            .sorted(Comparator.comparingLong(Overview.Reason::contacts).reversed())
            .toList());
  }

  private static long total(List<ContactFigure> all, String decision) {
    return all.stream()
        .filter(figure -> figure.reason().isEmpty() && figure.decision().equals(decision))
        .mapToLong(ContactFigure::contacts)
        .sum();
  }

  private List<Overview.JourneyFigure> journeys() {
    return jdbc.query(
        JOURNEYS,
        (row, n) ->
            new Overview.JourneyFigure(
                row.getString("journey"),
                row.getString("name"),
                row.getLong("started"),
                row.getLong("waiting"),
                row.getLong("completed"),
                row.getLong("failed"),
                row.getLong("stopped")));
  }
}
