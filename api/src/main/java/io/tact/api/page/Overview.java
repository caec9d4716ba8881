package io.tact.api.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of the first page.
 *
 * @param customers registered and not erased
 * @param contacts all contacts of the bank by what became of them
 * @param journeys those that have been launched
 * @param days the last 14 days, today last
 */
public record Overview(
    long customers, Contacts contacts, List<JourneyFigure> journeys, List<Day> days) {

  /**
   * Contacts by their last decision.
   *
   * @param withdrawn approved, and taken back before they were sent
   * @param reasons what was said against contacts that are deferred, suppressed or withdrawn
   */
  public record Contacts(
      long approved, long deferred, long suppressed, long withdrawn, List<Reason> reasons) {}

  /**
   * How many contacts met an objection; a contact that met several is counted with each.
   *
   * @param code the objection
   */
  public record Reason(String decision, String code, long contacts) {}

  /**
   * The contacts whose last decision was made on one day.
   *
   * @param day of the zone that was asked for
   * @param reasons what was said against those that are deferred, suppressed or withdrawn
   */
  public record Day(
      LocalDate day,
      long approved,
      long deferred,
      long suppressed,
      long withdrawn,
      List<Reason> reasons) {}

  /**
   * The customers that launches of a journey have started.
   *
   * @param name of the version in force; of the newest one, where none is
   * @param stopped taken out before an end
   */
  public record JourneyFigure(
      String key,
      String name,
      long started,
      long waiting,
      long completed,
      long failed,
      long stopped) {}
}
