package io.tact.workflows.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL for all tests of a JVM, a database for each that asks. */
public final class Database {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String TEMPLATE = "running";
  private static EmbeddedPostgres server;

  private Database() {}

  public static synchronized DataSource create() {
    if (server == null) {
      server = start();
      migrate(server.getDatabase("postgres", TEMPLATE));
    }
    String name = "running_" + NUMBER.incrementAndGet();
    admin().execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return server.getDatabase("postgres", name);
  }

  /** An empty database without any table. */
  public static synchronized DataSource empty() {
    create();
    String name = "running_" + NUMBER.incrementAndGet();
    admin().execute("CREATE DATABASE " + name);
    return server.getDatabase("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres started = EmbeddedPostgres.builder().start();
      new JdbcTemplate(started.getPostgresDatabase()).execute("CREATE DATABASE " + TEMPLATE);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JdbcTemplate admin() {
    return new JdbcTemplate(server.getPostgresDatabase());
  }

  private static void migrate(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration", "classpath:neighbours")
        .load()
        .migrate();
  }
}
