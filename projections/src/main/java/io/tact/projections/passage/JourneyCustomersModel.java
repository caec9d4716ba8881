package io.tact.projections.passage;

import io.tact.projections.readmodel.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the tables {@code journey_way}, {@code journey_entry} and {@code journey_stand}. Who comes
 * and goes on within one portion of the history never stands anywhere. Rows of those who stand are
 * looked up one by one, however many there are.
 */
public final class JourneyCustomersModel implements ReadModel {

  private static final String APPLY =
      """
      WITH move AS MATERIALIZED (
        SELECT e.index, p ->> 'instanceId' AS instance_id, p ->> 'journey' AS journey,
               (p ->> 'version')::integer AS version,
               coalesce(p -> 'passed', '[]') || coalesce(p -> 'arrived', '[]') AS entered,
               p -> 'arrived' AS arrived, p -> 'departed' AS departed, p ->> 'failedAt' AS failed,
               p -> 'recovered' AS recovered
        FROM event AS e CROSS JOIN LATERAL (SELECT e.payload::jsonb -> 'progress' AS p OFFSET 0) AS parsed
        WHERE e.index > ? AND e.index <= ? AND e.type = 'JourneyAdvanced'),
      entry AS MATERIALIZED (
        SELECT index, journey, version, entered,
               hashtextextended(concat_ws(' ', journey, version, entered), 0) AS way
        FROM move WHERE entered <> '[]'),
      ways AS (
        INSERT INTO journey_way (way, journey, version, elements)
        SELECT DISTINCT ON (way) way, journey, version, ARRAY (SELECT jsonb_array_elements_text(entered))
        FROM entry ORDER BY way
        ON CONFLICT (way) DO NOTHING),
      entries AS (
        INSERT INTO journey_entry (way, index) SELECT way, index FROM entry),
      turn AS (
        SELECT index, instance_id, journey, version, element, 1 AS tokens, 0 AS failed, index AS since
        FROM move CROSS JOIN LATERAL jsonb_array_elements_text(arrived) AS element
        UNION ALL
        SELECT index, instance_id, journey, version, element, -1, 0, NULL
        FROM move CROSS JOIN LATERAL jsonb_array_elements_text(departed) AS element
        UNION ALL
        SELECT index, instance_id, journey, version, failed, 0, 1, index FROM move WHERE failed IS NOT NULL
        UNION ALL
        SELECT index, instance_id, journey, version, element, 0, -1, NULL
        FROM move CROSS JOIN LATERAL jsonb_array_elements_text(recovered) AS element),
      now AS (
        SELECT t.instance_id, t.element, t.journey, t.version, t.tokens + coalesce(s.tokens, 0) AS tokens,
               t.failed + coalesce(s.failed, 0) AS failed, coalesce(t.since, s.since, t.last) AS since, s.place
        FROM (SELECT instance_id, element, min(journey) AS journey, min(version) AS version,
                     sum(tokens) AS tokens, sum(failed) AS failed, max(since) AS since, max(index) AS last
              FROM turn GROUP BY instance_id, element) AS t
             LEFT JOIN LATERAL (SELECT tokens, failed, since, ctid AS place FROM journey_stand
                                WHERE instance_id = t.instance_id AND element = t.element OFFSET 0) AS s ON true),
      gone AS (
        DELETE FROM journey_stand
        WHERE ctid = ANY (ARRAY (SELECT place FROM now WHERE tokens <= 0 AND failed <= 0)))
      INSERT INTO journey_stand AS s (since, version, tokens, failed, instance_id, journey, element)
      SELECT since, version, tokens, failed, instance_id, journey, element
      FROM now WHERE tokens > 0 OR failed > 0
      ON CONFLICT (instance_id, element) DO UPDATE
      SET tokens = excluded.tokens, failed = excluded.failed, since = excluded.since
      """;

  @Override
  public String name() {
    return "journey-customers";
  }

  @Override
  public List<String> tables() {
    return List.of("journey_way", "journey_entry", "journey_stand");
  }

  @Override
  public void apply(JdbcTemplate jdbc, long after, long upTo) {
    jdbc.update(APPLY, after, upTo);
  }
}
