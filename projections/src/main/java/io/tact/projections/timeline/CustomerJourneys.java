package io.tact.projections.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.customer.JourneyProgress;
import io.tact.domain.history.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
        SELECT index, time, payload, payload::jsonb #>> '{progress,instanceId}' AS instance
        FROM event WHERE aggregate_id = ? AND type = 'JourneyAdvanced'
      ), begun AS (
        SELECT instance, min(index) AS begun FROM advanced GROUP BY instance
        HAVING min(index) < ? ORDER BY begun DESC LIMIT ?)
      SELECT begun, time, payload FROM advanced JOIN begun USING (instance) ORDER BY index
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
   * The latest first.
   *
   * @param before only journeys whose place in the list comes after that of this index
   * @param limit at most so many
   */
  public List<CustomerJourney> of(String customerId, Optional<Long> before, int limit) {
    Map<String, CustomerJourney> byInstance = new LinkedHashMap<>();
    jdbc.query(
        READ,
        row -> {
          JourneyProgress progress = progress(row.getString("payload"));
          Instant time = row.getTimestamp("time").toInstant();
          long begun = row.getLong("begun");
          byInstance.compute(
              progress.instanceId(),
              (id, known) ->
                  (known == null ? CustomerJourney.begun(begun, progress, time) : known)
                      .moved(progress, time));
        },
        customerId,
        before.orElse(Long.MAX_VALUE),
        limit);
    List<CustomerJourney> journeys = new ArrayList<>(byInstance.values());
    Collections.reverse(journeys);
    return journeys;
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
