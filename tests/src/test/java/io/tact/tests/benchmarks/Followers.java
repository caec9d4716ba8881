package io.tact.tests.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes after the history: dispatch and read models. */
final class Followers {

  private static final long POLL_NANOS = 50_000_000;

  private Followers() {}

  /** Awaits that every approved contact was dispatched and every read model has caught up. */
  static void awaitQuiet(JdbcClient sql) {
    while (sql.sql(
            """
            SELECT EXISTS (SELECT 1 FROM dispatch)
            """)
        .query(Boolean.class)
        .single()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Rebuilds all read models and awaits the end. */
  static void rebuild(BenchmarkApplication tact) {
    tact.as("admin").post("/api/read-models/rebuild").expect(202);
    JsonNode progress = progress(tact);
    while (progress.toString().contains("REBUILDING")) {
      LockSupport.parkNanos(POLL_NANOS);
      progress = progress(tact);
    }
  }

  private static JsonNode progress(BenchmarkApplication tact) {
    return tact.as("admin").get("/api/read-models").expect(200).json();
  }
}
