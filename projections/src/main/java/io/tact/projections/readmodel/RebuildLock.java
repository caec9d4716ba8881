package io.tact.projections.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One rebuild at a time on all nodes. The lock ends with its connection, so it dies with its node.
 */
final class RebuildLock {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildLock.class);

  /** Any number that nobody else uses. */
  private static final int KEY = 0x7AC70001;

  private final JdbcTemplate jdbc;

  RebuildLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A held lock. */
  record Held(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      try (connection) {
        call(connection, "SELECT pg_advisory_unlock(?)");
      } catch (SQLException e) {
        LOG.warn("The rebuild's connection was lost; its lock went with it", e);
      }
    }
  }

  Optional<Held> take() {
    DataSource source = jdbc.getDataSource();
    try {
      Connection connection = source.getConnection();
      if (call(connection, "SELECT pg_try_advisory_lock(?)")) {
        return Optional.of(new Held(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("cannot ask for the rebuild's lock", e);
    }
  }

  boolean taken() {
    return jdbc.queryForObject(
        """
        SELECT EXISTS (
          SELECT 1 FROM pg_locks
          WHERE locktype = 'advisory' AND objsubid = 1 AND classid = 0 AND objid = ?::bigint::oid
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
        """,
        Boolean.class,
        (long) KEY);
  }

  private static boolean call(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
