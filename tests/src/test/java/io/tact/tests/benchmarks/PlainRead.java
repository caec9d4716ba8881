package io.tact.tests.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The floor of whatever reads much: the same rows, read and thrown away. */
final class PlainRead {

  private static final int FETCH = 10_000;

  private PlainRead() {}

  /** How long it takes to read all columns of the query's rows. */
  static double seconds(DataSource source, String query) {
    long start = System.nanoTime();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(FETCH);
        try (ResultSet rows = statement.executeQuery(query)) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
              rows.getString(column);
            }
          }
        }
      }
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
