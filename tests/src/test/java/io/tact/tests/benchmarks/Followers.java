package io.tact.tests.benchmarks;

import io.tact.projections.readmodel.ReadModelProgress.State;
import io.tact.projections.readmodel.ReadModels;
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
                OR (SELECT min(position) FROM read_model WHERE name <> 'customers')
                   < (SELECT coalesce(max(index), 0) FROM event)
            """)
        .query(Boolean.class)
        .single()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Rebuilds all read models and awaits the end. */
  static void rebuild(BenchmarkApplication tact) {
    tact.as("admin").post("/api/read-models/rebuild").expect(202);
    ReadModels models = tact.bean(ReadModels.class);
    while (models.rebuilding()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    if (models.progress().stream().anyMatch(one -> one.state() != State.DONE)) {
      throw new IllegalStateException("the rebuild failed");
    }
  }
}
