package io.tact.projections.figures;

import io.tact.projections.readmodel.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the table {@code journey_figure}. Most customers of a journey go the same way, so equal
 * moves are counted before they are taken apart.
 */
public final class JourneyFiguresModel implements ReadModel {

  private static final String APPLY =
      """
      WITH move AS (
        SELECT p ->> 'journey' AS journey, (p ->> 'version')::integer AS version, p -> 'passed' AS passed,
               p -> 'arrived' AS arrived, p -> 'departed' AS departed, p ->> 'failedAt' AS failed,
               p -> 'recovered' AS recovered, p ?? 'ended' AS ended, count(*) AS customers
        FROM event AS e CROSS JOIN LATERAL (SELECT e.payload::jsonb -> 'progress' AS p OFFSET 0) AS parsed
        WHERE e.index > ? AND e.index <= ? AND e.type = 'JourneyAdvanced'
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
      step AS (
        SELECT journey, version, element, customers AS entered, 0 AS active, 0 AS failed, 0 AS lost
        FROM move CROSS JOIN LATERAL jsonb_array_elements_text(passed) AS element
        UNION ALL
        SELECT journey, version, element, customers, customers, 0, 0
        FROM move CROSS JOIN LATERAL jsonb_array_elements_text(arrived) AS element
        UNION ALL
        SELECT journey, version, element, 0, -customers, 0, 0
        FROM move CROSS JOIN LATERAL jsonb_array_elements_text(departed) AS element
        UNION ALL
        SELECT journey, version, failed, 0, 0, customers, CASE WHEN ended THEN customers ELSE 0 END
        FROM move WHERE failed IS NOT NULL
        UNION ALL
        SELECT journey, version, element, 0, 0, -customers, 0
        FROM move CROSS JOIN LATERAL jsonb_array_elements_text(recovered) AS element)
      INSERT INTO journey_figure AS f (journey, version, element, entered, active, failed, lost)
      SELECT journey, version, element, sum(entered), sum(active), sum(failed), sum(lost) FROM step GROUP BY 1, 2, 3
      ON CONFLICT (journey, version, element) DO UPDATE
      SET entered = f.entered + excluded.entered, active = f.active + excluded.active,
          failed = f.failed + excluded.failed, lost = f.lost + excluded.lost
      """;

  @Override
  public String name() {
    return "journey-figures";
  }

  @Override
  public List<String> tables() {
    return List.of("journey_figure");
  }

  @Override
  public void apply(JdbcTemplate jdbc, long after, long upTo) {
    jdbc.update(APPLY, after, upTo);
  }
}
