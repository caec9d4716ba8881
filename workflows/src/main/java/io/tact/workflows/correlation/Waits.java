package io.tact.workflows.correlation;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the engine's journeys wait for at this moment, as the engine's own tables tell. */
final class Waits {

  /**
   * From the customer's journeys to the journeys that these call, their executions and what they
   * wait for: by index each. The engine notes the root with whole instances only.
   */
  private static final String MATCHING =
      """
      SELECT o.n, wait.id_, wait.execution_id_
      FROM unnest(?::int[], ?::text[], ?::text[]) AS o (n, customer_id, type)
      JOIN act_ru_execution root ON root.business_key_ = o.customer_id AND root.parent_id_ IS NULL
           AND root.super_exec_ IS NULL
      JOIN act_ru_execution instance ON instance.root_proc_inst_id_ = root.id_
      JOIN act_ru_execution part ON part.proc_inst_id_ = instance.id_
      JOIN act_ru_event_subscr wait ON wait.execution_id_ = part.id_ AND wait.event_type_ = 'message'
           AND wait.event_name_ = o.type
      """;

  /** A receipt moves only the journey that asked for its contact. */
  private static final String OWN =
      """
      AND EXISTS (
        SELECT FROM unnest(?::int[], ?::text[]) AS r (n, contact_id)
        JOIN event e ON e.aggregate_id = o.customer_id
             AND e.type IN ('ContactApproved', 'ContactDeferred', 'ContactSuppressed')
             AND position(r.contact_id IN e.payload) > 0
        WHERE r.n = o.n AND e.payload::jsonb #>> '{request,contactId}' = r.contact_id
          AND e.payload::jsonb #>> '{request,origin,instanceId}' IN (part.proc_inst_id_, root.id_))
      """;

  private static final String STARTS =
      """
      SELECT o.n, s.journey, s.version
      FROM unnest(?::int[], ?::text[]) AS o (n, type) JOIN journey_start s ON s.message = o.type
      """;

  private static final String STILL = "SELECT id_ FROM act_ru_event_subscr WHERE id_ = ANY (?)";

  private final JdbcTemplate jdbc;

  Waits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  record Match(int occurrence, String waitId, String executionId) {}

  record Start(int occurrence, String journey, int version) {}

  /** What waits for behaviour of its customer. */
  List<Match> forBehaviour(List<Occurrence> behaviour) {
    return jdbc.query(
        MATCHING,
        (row, n) -> new Match(row.getInt(1), row.getString(2), row.getString(3)),
        numbers(behaviour),
        customers(behaviour),
        types(behaviour));
  }

  /** What waits for receipts of contacts that it asked for. */
  List<Match> forReceipts(List<Occurrence> receipts) {
    return jdbc.query(
        MATCHING + OWN,
        (row, n) -> new Match(row.getInt(1), row.getString(2), row.getString(3)),
        numbers(receipts),
        customers(receipts),
        types(receipts),
        numbers(receipts),
        receipts.stream().map(r -> r.happening().contactId().orElseThrow()).toArray(String[]::new));
  }

  /** Journeys that start on such behaviour. */
  List<Start> starts(List<Occurrence> behaviour) {
    return jdbc.query(
        STARTS,
        (row, n) -> new Start(row.getInt(1), row.getString(2), row.getInt(3)),
        numbers(behaviour),
        types(behaviour));
  }

  /** Those of the waits that have not ended yet. */
  List<String> still(List<String> waitIds) {
    return jdbc.queryForList(STILL, String.class, (Object) waitIds.toArray(String[]::new));
  }

  private static Integer[] numbers(List<Occurrence> occurrences) {
    return IntStream.range(0, occurrences.size()).boxed().toArray(Integer[]::new);
  }

  private static String[] customers(List<Occurrence> occurrences) {
    return occurrences.stream().map(Occurrence::customerId).toArray(String[]::new);
  }

  private static String[] types(List<Occurrence> occurrences) {
    return occurrences.stream().map(o -> o.happening().type()).toArray(String[]::new);
  }
}
