package io.tact.projections.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.projections.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Contacts by the days of whoever asks. */
class ContactsByDayTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

  private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
  private final Figures figures = new Figures(jdbc);

  @Test
  void countToTheDayInTheZone() {
    counted("2026-02-28T15:45:00Z", "salary", 1);
    counted("2026-02-28T16:00:00Z", "salary", 2);
    counted("2026-03-01T15:45:00Z", "", 4);
    counted("2026-03-01T16:00:00Z", "salary", 8);

    assertThat(totals(days("2026-03-02T01:00:00Z", 2, SHANGHAI)))
        .isEqualTo(Map.of(FIRST, 6L, FIRST.plusDays(1), 8L));
    assertThat(totals(days("2026-03-02T01:00:00Z", 3, ZoneId.of("UTC"))))
        .isEqualTo(Map.of(FIRST.minusDays(1), 3L, FIRST, 12L));
  }

  @Test
  void countToTheirJourney() {
    counted("2026-02-28T16:00:00Z", "salary", 2);
    counted("2026-03-01T15:45:00Z", "", 4);
    counted("2026-03-01T16:00:00Z", "churn", 8);

    Map<String, Map<LocalDate, List<ContactFigure>>> found =
        figures.contactsByDay(
            List.of("salary", "churn"), days("2026-03-01T16:00:00Z", 2, SHANGHAI));

    assertThat(found).containsOnlyKeys("salary", "churn");
    assertThat(sums(found.get("salary"))).isEqualTo(Map.of(FIRST, 2L));
    assertThat(sums(found.get("churn"))).isEqualTo(Map.of(FIRST.plusDays(1), 8L));
  }

  @Test
  void aDayWithoutAnHourIsShorter() {
    counted("2026-03-29T21:45:00Z", "", 1);
    counted("2026-03-29T22:00:00Z", "", 2);

    assertThat(totals(days("2026-03-30T10:00:00Z", 2, ZoneId.of("Europe/Berlin"))))
        .isEqualTo(Map.of(LocalDate.parse("2026-03-29"), 1L, LocalDate.parse("2026-03-30"), 2L));
  }

  private void counted(String quarter, String journey, int contacts) {
    jdbc.update(
        "INSERT INTO contact_quarter VALUES (?::timestamptz, ?, 'APPROVED', '', ?)",
        quarter,
        journey,
        contacts);
  }

  private static Days days(String now, int count, ZoneId zone) {
    return Days.until(Instant.parse(now), count, zone);
  }

  private Map<LocalDate, Long> totals(Days days) {
    return sums(figures.contactsByDay(days));
  }

  private static Map<LocalDate, Long> sums(Map<LocalDate, List<ContactFigure>> found) {
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                day -> day.getValue().stream().mapToLong(ContactFigure::contacts).sum()));
  }
}
