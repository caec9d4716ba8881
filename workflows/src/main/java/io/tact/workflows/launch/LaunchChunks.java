package io.tact.workflows.launch;

import static io.tact.workflows.worker.Lanes.timestamp;

import io.tact.workflows.worker.Lanes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of customers that are still to enter, in chunks. A worker claims a chunk by a lock of
 * its own that ends with the transaction, and shares a lock on the launch, which who pauses or
 * stops it takes alone.
 */
final class LaunchChunks {

  private static final int LOCK_SPACE = 304;
  private static final int LAUNCH_LOCK_SPACE = 305;

  private static final String CLAIM =
      """
      SELECT chunk_id FROM (
        SELECT c.chunk_id, l.launch_id
        FROM launch l CROSS JOIN LATERAL (
          SELECT chunk_id, position FROM launch_chunk c WHERE c.launch_id = l.launch_id AND c.next_try <= ?
          ORDER BY position, chunk_id LIMIT 64) AS c
        WHERE l.status = 'RUNNING' AND NOT l.entered AND l.next_at <= ?
        ORDER BY c.position, c.chunk_id LIMIT 64) AS candidate
      WHERE pg_try_advisory_xact_lock_shared(%d, hashtext(launch_id))
        AND pg_try_advisory_xact_lock(%d, chunk_id)
      LIMIT 1
      """
          .formatted(LAUNCH_LOCK_SPACE, LOCK_SPACE);

  /** Reads a claimed chunk anew: it may have been done between the search and the claim. */
  private static final String READ =
      """
      SELECT c.chunk_id, l.launch_id, l.journey, l.version, l.campaign_id, l.rate, c.customer_ids, c.failures
      FROM launch_chunk c JOIN launch l USING (launch_id) WHERE c.chunk_id = ? AND l.status = 'RUNNING'
      """;

  /** Where a rate is set: enters the next round, unless another node was faster. */
  private static final String ENTER_ROUND =
      """
      UPDATE launch SET next_at = greatest(next_at, ?::timestamptz) + ? * interval '1 microsecond'
      WHERE launch_id = ? AND next_at <= ?
      """;

  private static final String HALVE =
      """
      INSERT INTO launch_chunk (launch_id, position, customer_ids)
      SELECT launch_id, position, half.ids FROM launch_chunk c,
             LATERAL (VALUES (customer_ids[:cardinality(customer_ids) / 2]),
                             (customer_ids[cardinality(customer_ids) / 2 + 1:])) AS half (ids)
      WHERE c.chunk_id = ?
      """;

  private static final String NEXT_DUE =
      """
      SELECT min(due) FROM (
        SELECT l.next_at AS due FROM launch l
        WHERE l.status = 'RUNNING' AND NOT l.entered AND l.rate IS NOT NULL
          AND EXISTS (SELECT FROM launch_chunk c WHERE c.launch_id = l.launch_id)
        UNION ALL
        SELECT next_try FROM launch_chunk WHERE failures > 0) AS dues
      WHERE due > '-infinity'
      """;

  private final JdbcTemplate jdbc;

  LaunchChunks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(String launchId, int position, List<String> customerIds) {
    jdbc.update(
        "INSERT INTO launch_chunk (launch_id, position, customer_ids) VALUES (?, ?, ?)",
        launchId,
        position,
        customerIds.toArray(String[]::new));
  }

  /**
   * Waits until no customer of the launch is entering, and lets none until the transaction ends.
   */
  void keepOut(String launchId) {
    jdbc.query(
        "SELECT pg_advisory_xact_lock(?, hashtext(?))", row -> {}, LAUNCH_LOCK_SPACE, launchId);
  }

  /** Claims a chunk whose customers may enter now, until the transaction ends. */
  Optional<Chunk> claim(Instant now) {
    return jdbc.queryForList(CLAIM, Integer.class, timestamp(now), timestamp(now)).stream()
        .findFirst()
        .flatMap(id -> jdbc.query(READ, (row, n) -> read(row), id).stream().findFirst());
  }

  /** Claims this chunk, until the transaction ends; whether it is still to be done. */
  boolean claim(Chunk chunk) {
    return Boolean.TRUE.equals(
            jdbc.queryForObject(
                "SELECT pg_try_advisory_xact_lock_shared(?, hashtext(?)) AND pg_try_advisory_xact_lock(?, ?)",
                Boolean.class,
                LAUNCH_LOCK_SPACE,
                chunk.launchId(),
                LOCK_SPACE,
                chunk.id()))
        && !jdbc.query(READ, (row, n) -> 1, chunk.id()).isEmpty();
  }

  /** Whether the chunk's customers may enter now. */
  boolean enterRound(Chunk chunk, Instant now) {
    return chunk.ratePerSecond().isEmpty()
        || jdbc.update(
                ENTER_ROUND,
                timestamp(now),
                Pace.of(chunk.ratePerSecond().get()).pause().toNanos() / 1_000,
                chunk.launchId(),
                timestamp(now))
            == 1;
  }

  void remove(Chunk chunk) {
    jdbc.update("DELETE FROM launch_chunk WHERE chunk_id = ?", chunk.id());
  }

  void halve(Chunk chunk) {
    jdbc.update(HALVE, chunk.id());
    remove(chunk);
  }

  void rest(Chunk chunk, Instant until) {
    jdbc.update(
        "UPDATE launch_chunk SET failures = failures + 1, next_try = ? WHERE chunk_id = ?",
        timestamp(until),
        chunk.id());
  }

  /** Counts ids of the audience that can be nobody's, so that no history tells of them. */
  void countUnknown(Chunk chunk, int customers) {
    if (customers > 0) {
      jdbc.update(
          "UPDATE launch SET unknown = unknown + ? WHERE launch_id = ?",
          customers,
          chunk.launchId());
    }
  }

  /** When the next customers of a launch with a rate, or of a chunk that failed, may enter. */
  Optional<Instant> nextDue() {
    return jdbc.query(NEXT_DUE, (row, n) -> Lanes.instant(row, 1)).stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Chunk read(ResultSet row) throws SQLException {
    return new Chunk(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getObject(6, Integer.class)),
        List.of((String[]) row.getArray(7).getArray()),
        row.getInt(8));
  }
}
