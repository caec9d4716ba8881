package io.tact.projections.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.customer.JourneyProgress;
import io.tact.domain.history.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journeys that a customer entered, and where on them the customer stands. */
public final class CustomerJourneys {

  private static final String READ =
      """
      WITH advanced AS MATERIALIZED (
        SELECT index, time, payload, payload::jsonb #>> '{progress,instanceId}' AS instance,
               payload::jsonb #>> '{progress,ended}' IS NOT NULL AS ends
        FROM event WHERE aggregate_id = ? AND type = 'JourneyAdvanced'
      ), seen AS (
        SELECT coalesce(?::bigint, max(index)) AS until FROM advanced
      ), entered AS (
        SELECT instance, until, min(index) AS begun, bool_or(ends AND index <= until) AS over
        FROM advanced CROSS JOIN seen GROUP BY instance, until HAVING min(index) <= until
      ), page AS (
        SELECT * FROM entered WHERE (over, -begun) > (?, ?) ORDER BY over, begun DESC LIMIT ?)
      SELECT until, begun, over, time, payload FROM advanced JOIN page USING (instance)
      ORDER BY over, begun DESC, index
      """;

  private final JdbcTemplate jdbc;

  public CustomerJourneys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A journey of one customer.
   *
   * @param index the event with which the customer entered: its place in the list
   * @param journey the journey's key
   * @param version the version that the customer entered
   * @param instanceId this very run
   * @param launchId the launch that started it; absent for starts by an event
   * @param since when the customer entered
   * @param at the elements at which the customer stands
   * @param failedAt the element that failed and waits for a person
   * @param ended how it ended; absent while it goes on
   * @param endedAt when
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record CustomerJourney(
      long index,
      String journey,
      int version,
      String instanceId,
      Optional<String> launchId,
      Instant since,
      List<String> at,
      Optional<String> failedAt,
      Optional<JourneyProgress.Ending> ended,
      Optional<Instant> endedAt) {

    private static CustomerJourney begun(long index, JourneyProgress progress, Instant time) {
      return new CustomerJourney(
          index,
          progress.journey(),
          progress.version(),
          progress.instanceId(),
          progress.launchId(),
          time,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    private CustomerJourney moved(JourneyProgress progress, Instant time) {
      List<String> standing = new ArrayList<>(at);
      progress.departed().forEach(standing::remove);
      standing.addAll(progress.arrived());
      boolean mended = failedAt.filter(progress.recovered()::contains).isPresent();
      return new CustomerJourney(
          index,
          journey,
          version,
          instanceId,
          launchId,
          since,
          progress.ended().isPresent() ? List.of() : List.copyOf(standing),
          progress.failedAt().or(() -> mended ? Optional.empty() : failedAt),
          progress.ended().or(() -> ended),
          progress.ended().isPresent() ? Optional.of(time) : endedAt);
    }
  }

  /**
   * A place in the list.
   *
   * @param until the event up to which the history was read when the first page was asked for: what
   *     ends or begins later changes no journey's place
   * @param over whether the journey had ended by then
   * @param begun the event with which the customer entered
   */
  public record Place(long until, boolean over, long begun) {}

  /** A journey and its place. */
  public record Found(Place place, CustomerJourney journey) {}

  /**
   * Those that go on, then those that have ended; of each the latest first.
   *
   * @param after only journeys that follow this place
   * @param limit at most so many
   */
  public List<Found> of(String customerId, Optional<Place> after, int limit) {
    Map<String, Found> byInstance = new LinkedHashMap<>();
    jdbc.query(
        READ,
        row -> {
          JourneyProgress progress = progress(row.getString("payload"));
          Instant time = row.getTimestamp("time").toInstant();
          Place place =
              new Place(row.getLong("until"), row.getBoolean("over"), row.getLong("begun"));
          byInstance.compute(
              progress.instanceId(),
              (id, known) ->
                  new Found(
                      place,
                      (known == null
                              ? CustomerJourney.begun(place.begun(), progress, time)
                              : known.journey())
                          .moved(progress, time)));
        },
        customerId,
        after.map(Place::until).orElse(null),
        after.map(Place::over).orElse(false),
        after.map(place -> -place.begun()).orElse(-Long.MAX_VALUE),
        limit);
    return List.copyOf(byInstance.values());
  }

  private static JourneyProgress progress(String payload) {
    try {
      return EventJson.mapper()
          .treeToValue(
              EventJson.mapper().readTree(payload).path("progress"), JourneyProgress.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a step of a journey in the history cannot be read", e);
    }
  }
}
