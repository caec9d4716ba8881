package io.tact.workflows.forecast;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.workflows.deployment.ContactsAhead;
import io.tact.workflows.deployment.ContactsAhead.Ahead;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.journey.JourneyVersions;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many contacts are to be expected on each day and channel. A few statements, which count
 * customers by step and minute, whatever the number of customers; the policy is not asked.
 */
public final class ContactForecast {

  private static final String DEFERRED =
      """
      SELECT channel, date_trunc('minute', next_try) AS due, campaign_id, count(*)
      FROM waiting_contact WHERE next_try < ? GROUP BY 1, 2, 3
      """;

  private static final String IN_SENDING =
      """
      SELECT s ->> 'journey', (s ->> 'version')::int, s ->> 'elementId', date_trunc('minute', next_try), count(*)
      FROM waiting_contact CROSS JOIN LATERAL (SELECT step::json AS s) AS parsed
      WHERE step IS NOT NULL AND next_try < ? GROUP BY 1, 2, 3, 4
      """;

  private static final String TIMERS =
      """
      SELECT process_def_id_, handler_cfg_, date_trunc('minute', duedate_), count(*)
      FROM act_ru_job
      WHERE handler_type_ IN ('timer-intermediate-transition', 'timer-transition')
        AND suspension_state_ = 1 AND duedate_ < ?
      GROUP BY 1, 2, 3
      """;

  private final JdbcTemplate jdbc;
  private final Journeys journeys;
  private final JourneyVersions versions;
  private final Campaigns campaigns;
  private final Clock clock;

  public ContactForecast(
      JdbcTemplate jdbc,
      Journeys journeys,
      JourneyVersions versions,
      Campaigns campaigns,
      Clock clock) {
    this.campaigns = campaigns;
    this.jdbc = jdbc;
    this.journeys = journeys;
    this.versions = versions;
    this.clock = clock;
  }

  /** How often customers entered each element of a journey version. */
  public interface Observed extends Function<JourneyVersion, Map<String, Long>> {}

  /**
   * What is expected on a day and channel.
   *
   * @param deferred contacts that wait and will be decided on that day
   * @param planned contacts that journeys on the way will ask for, on average
   */
  public record Expected(long deferred, double planned) {

    Expected plus(long moreDeferred, double morePlanned) {
      return new Expected(deferred + moreDeferred, planned + morePlanned);
    }
  }

  /** A step of a journey version. */
  private record Step(JourneyVersion version, String elementId) {}

  /** Looks so many days ahead, today included; days are those of the zone. */
  public SortedMap<LocalDate, SortedMap<String, Expected>> days(
      int days, ZoneId zone, Observed observed) {
    return new Look(days, zone, observed).look();
  }

  /** One look ahead. */
  private final class Look {
    private final Instant now = clock.instant();
    private final ZoneId zone;
    private final Observed observed;
    private final LocalDate end;
    private final Map<Step, List<Ahead>> ahead = new HashMap<>();
    private final SortedMap<LocalDate, SortedMap<String, Expected>> days = new TreeMap<>();

    Look(int days, ZoneId zone, Observed observed) {
      this.zone = zone;
      this.observed = observed;
      LocalDate today = LocalDate.ofInstant(now, zone);
      this.end = today.plusDays(days);
      today.datesUntil(end).forEach(day -> this.days.put(day, new TreeMap<>()));
    }

    SortedMap<LocalDate, SortedMap<String, Expected>> look() {
      Timestamp until = Timestamp.from(end.atStartOfDay(zone).toInstant());
      jdbc.query(
          DEFERRED,
          row -> {
            Instant due = row.getTimestamp(2).toInstant();
            if (!pauses(row.getString(3))) {
              expect(due, row.getString(1), row.getLong(4), 0);
            }
          },
          until);
      jdbc.query(
          IN_SENDING,
          row -> {
            JourneyVersion version = new JourneyVersion(row.getString(1), row.getInt(2));
            Step step = new Step(version, row.getString(3));
            follow(step, row.getTimestamp(4).toInstant(), row.getLong(5));
          },
          until);
      jdbc.query(
          TIMERS,
          row -> {
            Step step = new Step(versions.of(row.getString(1)), row.getString(2));
            follow(step, row.getTimestamp(3).toInstant(), row.getLong(4));
          },
          until);
      return days;
    }

    /** A campaign that pauses has nothing sent, as far as anybody knows today. */
    private boolean pauses(String campaignId) {
      return campaignId != null
          && campaigns
              .standing(campaignId, now)
              .filter(answer -> answer.standing() == CampaignAnswer.Standing.PAUSED)
              .isPresent();
    }

    private void follow(Step step, Instant due, long customers) {
      for (Ahead contact : ahead.computeIfAbsent(step, this::ahead)) {
        Instant at = (due.isBefore(now) ? now : due).plus(contact.after());
        expect(at, contact.channel(), 0, contact.expected() * customers);
      }
    }

    private List<Ahead> ahead(Step step) {
      Duration within = Duration.between(now, end.atStartOfDay(zone).toInstant());
      return journeys
          .bpmn(step.version().journey(), step.version().version())
          .map(
              bpmn ->
                  ContactsAhead.of(bpmn, step.elementId(), observed.apply(step.version()), within))
          .orElse(List.of());
    }

    private void expect(Instant at, String channel, long deferred, double planned) {
      LocalDate day = LocalDate.ofInstant(at.isBefore(now) ? now : at, zone);
      if (day.isBefore(end)) {
        SortedMap<String, Expected> channels = days.get(day);
        channels.put(
            channel, channels.getOrDefault(channel, new Expected(0, 0)).plus(deferred, planned));
      }
    }
  }
}
