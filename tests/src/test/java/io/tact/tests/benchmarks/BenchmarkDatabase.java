package io.tact.tests.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL for one measurement, on an empty directory, that waits for the disk on commit. Set
 * as Tact sets its embedded one, for the floors too.
 */
final class BenchmarkDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 200;

  private final Path directory;
  private final EmbeddedPostgres server;

  private BenchmarkDatabase(Path directory, EmbeddedPostgres server) {
    this.directory = directory;
    this.server = server;
  }

  static BenchmarkDatabase start() {
    try {
      Path directory = Files.createTempDirectory("tact-benchmark");
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory.resolve("data"))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_wal_size", "4GB")
              .setServerConfig("max_locks_per_transaction", "256")
              .setServerConfig("jit", "off")
              .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
              .start();
      BenchmarkDatabase database = new BenchmarkDatabase(directory, server);
      database.assertDurable();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertDurable() {
    try (HikariDataSource source = pool(1)) {
      JdbcClient sql = JdbcClient.create(source);
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        String value = sql.sql("SHOW " + setting).query(String.class).single();
        if (!value.equals("on")) {
          throw new IllegalStateException(setting + " is " + value);
        }
      }
    }
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  HikariDataSource pool(int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url());
    config.setUsername("postgres");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(connections, 4));
    return new HikariDataSource(config);
  }

  /** CPU time of all processes of the server since its start, those that have ended included. */
  double cpuMillis() {
    return ProcessTree.cpuMillis(postmaster());
  }

  /** Bytes of all files of the database, after a vacuum-free checkpoint. */
  long bytes() {
    try (HikariDataSource source = pool(1)) {
      JdbcClient sql = JdbcClient.create(source);
      sql.sql("CHECKPOINT").update();
      return sql.sql("SELECT pg_database_size(current_database())").query(Long.class).single();
    }
  }

  private long postmaster() {
    try {
      return Long.parseLong(
          Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
