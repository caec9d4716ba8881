package io.tact.projections.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        SELECT outcome, reason, contacts FROM contact_figure
        WHERE journey = ? AND version = ? AND contacts > 0 ORDER BY outcome, reason
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

  /**
   * All contacts of the bank by the day of their last decision. What was decided after the last day
   * counts to it.
   */
  public Map<LocalDate, List<ContactFigure>> contactsByDay(Days days) {
    Map<LocalDate, List<ContactFigure>> found = new TreeMap<>();
    String[] starts = days.starts();
    jdbc.query(
        """
        SELECT width_bucket(quarter, ?::timestamptz[]) AS day, outcome, reason, sum(contacts) AS contacts
        FROM contact_quarter WHERE quarter >= ?::timestamptz
        GROUP BY day, outcome, reason HAVING sum(contacts) > 0
        """,
        row -> {
          figuresOf(days, row, found).add(CONTACTS.mapRow(row, 0));
        },
        starts,
        starts[0]);
    return found;
  }

  /** The same of contacts that journeys asked for, by journey; all versions together. */
  public Map<String, Map<LocalDate, List<ContactFigure>>> contactsByDay(
      List<String> journeys, Days days) {
    Map<String, Map<LocalDate, List<ContactFigure>>> found = new TreeMap<>();
    String[] starts = days.starts();
    jdbc.query(
        """
        SELECT journey, width_bucket(quarter, ?::timestamptz[]) AS day, outcome, reason, sum(contacts) AS contacts
        FROM contact_quarter WHERE quarter >= ?::timestamptz AND journey = ANY (?)
        GROUP BY journey, day, outcome, reason HAVING sum(contacts) > 0
        """,
        row -> {
          Map<LocalDate, List<ContactFigure>> ofJourney =
              found.computeIfAbsent(row.getString("journey"), journey -> new TreeMap<>());
          figuresOf(days, row, ofJourney).add(CONTACTS.mapRow(row, 0));
        },
        starts,
        starts[0],
        journeys.toArray(String[]::new));
    return found;
  }

  private static List<ContactFigure> figuresOf(
      Days days, ResultSet row, Map<LocalDate, List<ContactFigure>> found) throws SQLException {
    LocalDate day = days.first().plusDays(row.getInt("day") - 1L);
    return found.computeIfAbsent(day, any -> new ArrayList<>());
  }
}
