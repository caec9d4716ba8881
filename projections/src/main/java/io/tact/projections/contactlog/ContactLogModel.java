package io.tact.projections.contactlog;

import io.tact.projections.readmodel.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the tables {@code contact_log}, {@code contact_figure} and {@code contact_quarter}. News
 * of a portion of the history are brought together by contact first, so that a contact that was
 * decided and sent within one portion costs one row version.
 */
public final class ContactLogModel implements ReadModel {

  private static final String ANY_NEWS =
      """
      SELECT EXISTS (
        SELECT FROM event WHERE index > ? AND index <= ?
          AND type IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed', 'ContactWithdrawn',
                       'ContactImported', 'ReceiptRecorded', 'ComplaintMade'))
      """;

  /**
   * Every event about a contact, read once. A contact is made by the event that has its request.
   */
  private static final String READ_NEWS =
      """
      CREATE TEMPORARY TABLE contact_news ON COMMIT DROP AS
      SELECT e.index, e.aggregate_id AS customer_id,
             coalesce(p ->> 'contactId', r ->> 'contactId') AS contact_id,
             r IS NOT NULL AS made,
             e.type IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed', 'ContactImported') AS decides,
             e.type = 'ContactWithdrawn' AS withdraws,
             CASE e.type
               WHEN 'ContactApproved' THEN 'APPROVED'
               WHEN 'ContactDeferred' THEN 'DEFERRED'
               WHEN 'ContactSuppressed' THEN 'SUPPRESSED'
               WHEN 'ContactWithdrawn' THEN 'WITHDRAWN'
               WHEN 'ComplaintMade' THEN 'COMPLAINED'
               WHEN 'ReceiptRecorded' THEN p ->> 'receipt'
               ELSE coalesce(substring(upper(r ->> 'outcome') FROM
                                       '^(?:SENT|UNKNOWN|FAILED|DELIVERED|OPENED|CLICKED|RESPONDED|COMPLAINED)$'), 'SENT')
             END AS told,
             (d ->> 'answer')::contact_answer AS decision,
             (d ->> 'decidedAt')::timestamptz AS decided_at,
             (d ->> 'until')::timestamptz AS until,
             (d ->> 'policyVersion')::integer AS policy_version,
             CASE WHEN o IS NOT NULL THEN
               ARRAY (SELECT DISTINCT x ->> 'code' FROM jsonb_array_elements(o) AS x ORDER BY 1) END AS reasons,
             r ->> 'channel' AS channel, r ->> 'category' AS category,
             r ->> 'campaignId' AS campaign_id, r ->> 'offerId' AS offer_id,
             coalesce(r ->> 'requestedAt', r ->> 'at')::timestamptz AS requested_at,
             r #>> '{origin,journey}' AS journey, (r #>> '{origin,version}')::integer AS version,
             r #>> '{origin,elementId}' AS element, r #>> '{origin,launchId}' AS launch_id
      FROM event AS e
           CROSS JOIN LATERAL (SELECT e.payload::jsonb AS p OFFSET 0) AS parsed
           CROSS JOIN LATERAL (SELECT CASE e.type WHEN 'ContactImported' THEN p -> 'contact'
                                                  ELSE p -> 'request' END AS r,
                                      p -> 'decision' AS d,
                                      coalesce(p #> '{decision,objections}', p -> 'objections') AS o) AS parts
      WHERE e.index > %d AND e.index <= %d AND %s
        AND e.type IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed', 'ContactWithdrawn',
                       'ContactImported', 'ReceiptRecorded', 'ComplaintMade')
      """;

  /**
   * A row a contact: where it was made, decided and withdrawn last, and the furthest receipt since.
   */
  private static final String GATHER =
      """
      CREATE TEMPORARY TABLE contact_turn ON COMMIT DROP AS
      WITH turn AS (
        SELECT contact_id, min(index) FILTER (WHERE made) AS made,
               max(index) FILTER (WHERE decides) AS decided,
               max(index) FILTER (WHERE withdraws) AS withdrawn
        FROM contact_news WHERE contact_id IS NOT NULL GROUP BY contact_id),
      receipt AS (
        SELECT n.contact_id, max(known.state) AS state
        FROM contact_news AS n
             JOIN turn USING (contact_id)
             JOIN unnest(enum_range('SENT'::contact_state, NULL)) AS known (state) ON known.state::text = n.told
        WHERE NOT n.decides AND NOT n.withdraws AND n.index > coalesce(turn.decided, 0)
        GROUP BY n.contact_id)
      SELECT turn.contact_id, made,
             greatest(decided, withdrawn) AS last_index,
             decided, CASE WHEN withdrawn > coalesce(decided, 0) THEN withdrawn END AS withdrawn,
             receipt.state AS receipt
      FROM turn LEFT JOIN receipt USING (contact_id)
      """;

  private static final String WRITE =
      """
      WITH made AS (
        INSERT INTO contact_log (first_index, last_index, requested_at, decided_at, until, policy_version, version,
                                 state, decision, contact_id, customer_id, channel, category, campaign_id, offer_id,
                                 journey, element, launch_id, reasons)
        SELECT t.made, t.last_index, m.requested_at, d.decided_at, d.until, d.policy_version, m.version,
               CASE WHEN t.withdrawn IS NOT NULL THEN 'WITHDRAWN'
                    WHEN d.state >= 'APPROVED' THEN greatest(d.state, t.receipt)
                    ELSE d.state END,
               d.decision, t.contact_id, m.customer_id, m.channel, m.category, m.campaign_id, m.offer_id,
               m.journey, m.element, m.launch_id, CASE WHEN t.withdrawn IS NULL THEN d.reasons ELSE w.reasons END
        FROM contact_turn AS t
             JOIN contact_news AS m ON m.index = t.made
             JOIN (SELECT *, told::contact_state AS state FROM contact_news WHERE decides) AS d ON d.index = t.decided
             LEFT JOIN contact_news AS w ON w.index = t.withdrawn
        ON CONFLICT (contact_id) DO NOTHING
        RETURNING journey, version, decided_at, state, decision, reasons),
      news AS (
        SELECT t.*, coalesce(d.decision, c.decision) AS decision,
               CASE WHEN t.withdrawn IS NOT NULL THEN w.reasons WHEN t.decided IS NOT NULL THEN d.reasons
                    ELSE c.reasons END AS reasons,
               d.decided_at, d.until, d.policy_version,
               CASE WHEN t.withdrawn IS NOT NULL THEN 'WITHDRAWN'
                    WHEN coalesce(d.decision::text::contact_state, c.state) >= 'APPROVED'
                    THEN greatest(coalesce(d.decision::text::contact_state, c.state), t.receipt)
                    ELSE coalesce(d.decision::text::contact_state, c.state) END AS state,
               c.state AS old_state, c.decision AS old_decision, c.reasons AS old_reasons, c.decided_at AS old_decided_at
        FROM contact_turn AS t
             JOIN contact_log AS c USING (contact_id)
             LEFT JOIN contact_news AS d ON d.index = t.decided
             LEFT JOIN contact_news AS w ON w.index = t.withdrawn
        WHERE t.made IS NULL),
      moved AS (
        UPDATE contact_log AS c
        SET state = n.state, decision = n.decision, reasons = n.reasons,
            last_index = coalesce(n.last_index, c.last_index),
            decided_at = CASE WHEN n.decided IS NULL THEN c.decided_at ELSE n.decided_at END,
            until = CASE WHEN n.decided IS NULL THEN c.until ELSE n.until END,
            policy_version = CASE WHEN n.decided IS NULL THEN c.policy_version ELSE n.policy_version END
        FROM news AS n
        WHERE c.contact_id = n.contact_id AND (n.last_index IS NOT NULL OR n.state <> n.old_state)
        RETURNING c.journey, c.version, c.decided_at, n.state, n.decision, n.reasons,
                  n.old_state, n.old_decision, n.old_reasons, n.old_decided_at),
      change AS (
        SELECT journey, version, decided_at, state, decision, reasons, 1 AS by FROM made
        UNION ALL
        SELECT journey, version, decided_at, state, decision, reasons, 1 FROM moved
        UNION ALL
        SELECT journey, version, old_decided_at, old_state, old_decision, old_reasons, -1 FROM moved),
      alike AS (
        SELECT coalesce(journey, '') AS journey, coalesce(version, 0) AS version,
               date_bin('15 minutes', decided_at, timestamptz 'epoch') AS quarter,
               CASE state WHEN 'WITHDRAWN' THEN 'WITHDRAWN' ELSE decision::text END AS outcome,
               reasons, sum(by) AS by
        FROM change WHERE decision IS NOT NULL GROUP BY 1, 2, 3, 4, 5),
      counted AS (
        SELECT journey, version, quarter, outcome, reason, sum(by) AS by
        FROM alike CROSS JOIN LATERAL unnest(array_prepend(''::text, coalesce(reasons, '{}'))) AS reason
        GROUP BY 1, 2, 3, 4, 5 HAVING sum(by) <> 0),
      figures AS (
        INSERT INTO contact_figure AS f (journey, version, outcome, reason, contacts)
        SELECT journey, version, outcome, reason, sum(by) FROM counted
        GROUP BY 1, 2, 3, 4 HAVING sum(by) <> 0 ORDER BY 1, 2, 3, 4
        ON CONFLICT (journey, version, outcome, reason) DO UPDATE SET contacts = f.contacts + excluded.contacts)
      INSERT INTO contact_quarter AS q (quarter, journey, outcome, reason, contacts)
      SELECT quarter, journey, outcome, reason, sum(by) FROM counted
      GROUP BY 1, 2, 3, 4 HAVING sum(by) <> 0 ORDER BY 1, 2, 3, 4
      ON CONFLICT (quarter, journey, outcome, reason) DO UPDATE SET contacts = q.contacts + excluded.contacts
      """;

  @Override
  public String name() {
    return "contact-log";
  }

  @Override
  public List<String> tables() {
    return List.of("contact_log", "contact_figure", "contact_quarter");
  }

  @Override
  public void apply(JdbcTemplate jdbc, long after, long upTo) {
    // Tables of no use would be made and dropped all day long.
    if (jdbc.queryForObject(ANY_NEWS, Boolean.class, after, upTo)) {
      apply(jdbc, READ_NEWS.formatted(after, upTo, "true"));
    }
  }

  @Override
  public int parts() {
    return 2;
  }

  @Override
  public void apply(JdbcTemplate jdbc, long after, long upTo, int part) {
    apply(
        jdbc,
        READ_NEWS.formatted(
            after,
            upTo,
            "(hashtext(e.aggregate_id) & 2147483647) %% %d = %d".formatted(parts(), part)));
  }

  private static void apply(JdbcTemplate jdbc, String readNews) {
    jdbc.execute("DROP TABLE IF EXISTS contact_news, contact_turn");
    if (jdbc.update(readNews) > 0) {
      jdbc.update(GATHER);
      jdbc.update(WRITE);
    }
  }
}
