package io.tact.projections.readmodel;

import org.springframework.jdbc.core.JdbcTemplate;

/** Writes histories that look like a launch's, straight into the table. */
public final class SyntheticHistory {

  private static final String LAUNCH =
      """
      INSERT INTO event (index, sequence, time, event_id, aggregate_type, aggregate_id, type, metadata, payload)
      SELECT nextval('event_index'), s + 1, timestamptz '2026-01-01 00:00Z' + c * interval '1 millisecond',
             '01KTEST' || lpad(c::text, 12, '0') || s, 'Customer', 'customer-' || c,
             CASE WHEN s IN (0, 2) THEN 'ContactApproved' WHEN s IN (1, 3) THEN 'ReceiptRecorded'
                  ELSE 'JourneyAdvanced' END,
             '{"actor":"journey:w2/1/send","correlationId":"01KTESTCORRELATION00000000","causationId":"01KTESTCAUSE0000000000000"}',
             CASE WHEN s IN (0, 2) THEN format(
               '{"contactId":"contact-%s-%s","request":{"contactId":"contact-%s-%s","channel":"SMS","category":"MARKETING","campaignId":"campaign-7","priority":50,"requestedAt":"2026-01-01T00:00:00.123456Z","content":"%s","origin":{"journey":"w2","version":1,"instanceId":"9b2c%s","elementId":"send%s","activityId":"send:77%s","launchId":"launch-1"}},"decision":{"answer":"APPROVED","decidedAt":"2026-01-01T00:00:00.123456Z","policyVersion":1,"counters":{"sms-week":0,"two-a-day":1,"campaign":0}}}',
               c, s, c, s, repeat('A', 120), c, s, c)
             WHEN s IN (1, 3) THEN format('{"contactId":"contact-%s-%s","receipt":"SENT","at":"2026-01-01T00:00:01Z"}', c, s - 1)
             ELSE format('{"progress":{"journey":"w2","version":1,"instanceId":"9b2c%s","launchId":"launch-1","begun":true,"passed":["start","send0","tier","send2","end"],"ended":"COMPLETED"}}', c)
             END
      FROM generate_series(?::int, ?::int) AS c CROSS JOIN generate_series(0, 4) AS s
      WHERE pg_current_xact_id() IS NOT NULL
      ORDER BY c, s
      """;

  private SyntheticHistory() {}

  /** Five events a customer: two contacts, each approved and sent, and a journey that ends. */
  public static void launch(JdbcTemplate jdbc, int firstCustomer, int lastCustomer) {
    jdbc.update(LAUNCH, firstCustomer, lastCustomer);
  }

  /** One event. */
  public static long event(JdbcTemplate jdbc, String stream, String type, String payload) {
    return jdbc.queryForObject(
        """
        INSERT INTO event (index, sequence, time, event_id, aggregate_type, aggregate_id, type, metadata, payload)
        SELECT nextval('event_index'), (SELECT coalesce(max(sequence) + 1, 0) FROM event WHERE aggregate_id = ?), now(),
               gen_random_uuid()::text, 'Customer', ?, ?, '{"actor":"user:anna"}', ?
        WHERE pg_current_xact_id() IS NOT NULL
        RETURNING index
        """,
        Long.class,
        stream,
        stream,
        type,
        payload);
  }
}
