package io.tact.projections.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Answers with figures of one journey and of the whole bank. */
public final class Figures {

  private static final RowMapper<ContactFigure> CONTACTS =
      (row, n) ->
          new ContactFigure(
              row.getString("outcome"), row.getString("reason"), row.getLong("contacts"));

  private final JdbcTemplate jdbc;

  public Figures(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every element that anybody ever entered; the others of the diagram have no figures. */
  public List<ElementFigures> elements(String journey, int version) {
    return jdbc.query(
        """
        SELECT element, entered, active, failed FROM journey_figure
        WHERE journey = ? AND version = ? ORDER BY element
        """,
        (row, n) ->
            new ElementFigures(
                row.getString("element"),
                row.getLong("entered"),
                row.getLong("active"),
                row.getLong("failed")),
        journey,
        version);
  }

  /** How often each element was entered. */
  public Map<String, Long> entered(String journey, int version) {
    return elements(journey, version).stream()
        .collect(Collectors.toMap(ElementFigures::elementId, ElementFigures::entered));
  }

  /** The contacts that a journey version asked for. */
  public List<ContactFigure> contacts(String journey, int version) {
    return jdbc.query(
        """
        SELECT outcome, reason, sum(contacts) AS contacts FROM contact_figure
        WHERE journey = ? AND version = ? GROUP BY outcome, reason HAVING sum(contacts) > 0
        ORDER BY outcome, reason
        """,
        CONTACTS,
        journey,
        version);
  }

  /** All contacts of the bank. */
  public List<ContactFigure> contacts() {
    return jdbc.query(
        """
        SELECT outcome, reason, sum(contacts) AS contacts FROM contact_figure
        GROUP BY outcome, reason HAVING sum(contacts) > 0 ORDER BY outcome, reason
        """,
        CONTACTS);
  }

  /** All contacts of the bank by the day (UTC) on which they were asked for, from that day on. */
  public Map<LocalDate, List<ContactFigure>> contactsByDay(LocalDate from) {
    Map<LocalDate, List<ContactFigure>> days = new TreeMap<>();
    jdbc.query(
        """
        SELECT day, outcome, reason, sum(contacts) AS contacts FROM contact_figure
        WHERE day >= ? GROUP BY day, outcome, reason HAVING sum(contacts) > 0
        """,
        row -> {
          days.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new ArrayList<>())
              .add(CONTACTS.mapRow(row, 0));
        },
        from);
    return days;
  }

  /**
   * The contacts that journeys asked for, by journey and by the day (UTC) on which they were asked
   * for, from that day on; all versions together.
   */
  public Map<String, Map<LocalDate, List<ContactFigure>>> contactsByDay(
      List<String> journeys, LocalDate from) {
    Map<String, Map<LocalDate, List<ContactFigure>>> found = new TreeMap<>();
    jdbc.query(
        """
        SELECT journey, day, outcome, reason, sum(contacts) AS contacts FROM contact_figure
        WHERE journey = ANY (?) AND day >= ?
        GROUP BY journey, day, outcome, reason HAVING sum(contacts) > 0
        """,
        row -> {
          found
              .computeIfAbsent(row.getString("journey"), journey -> new TreeMap<>())
              .computeIfAbsent(row.getObject("day", LocalDate.class), day -> new ArrayList<>())
              .add(CONTACTS.mapRow(row, 0));
        },
        journeys.toArray(String[]::new),
        from);
    return found;
  }
}
