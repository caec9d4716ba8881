package io.tact.projections.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.projections.TestDatabase;
import io.tact.projections.contactlog.ContactLogModel;
import io.tact.projections.figures.JourneyFiguresModel;
import io.tact.projections.launchprogress.LaunchCounts;
import io.tact.projections.launchprogress.LaunchProgress;
import io.tact.projections.launchprogress.LaunchProgressModel;
import io.tact.projections.passage.JourneyCustomersModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReadModelsTest {

  /** Several portions of the history, so that a rebuild takes a while. */
  private static final int MANY = 5_000;

  private final DataSource database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final List<ReadModel> models =
      List.of(
          new ContactLogModel(),
          new JourneyFiguresModel(),
          new JourneyCustomersModel(),
          new LaunchProgressModel());
  private final Horizon horizon = new Horizon(jdbc);
  private ReadModelFollower follower;
  private ReadModels readModels;

  @BeforeEach
  void start() {
    follower = new ReadModelFollower(jdbc, transaction, horizon, models);
    readModels = new ReadModels(jdbc, new Rebuild(jdbc, transaction, horizon, models, List.of()));
  }

  @Test
  void countsALaunch() {
    SyntheticHistory.launch(jdbc, 1, 100);
    follower.runOnce();
    assertThat(new LaunchProgress(jdbc).find("launch-1"))
        .isEqualTo(new LaunchCounts(100, 0, 100, 0, 0, 0, 0));
    assertThat(
            jdbc.queryForList(
                "SELECT outcome, reason, sum(contacts)::int AS n FROM contact_figure GROUP BY 1, 2"))
        .containsExactly(Map.of("outcome", "APPROVED", "reason", "", "n", 200));
    assertThat(jdbc.queryForObject("SELECT sum(contacts) FROM contact_quarter", Integer.class))
        .isEqualTo(200);
    assertThat(jdbc.queryForObject("SELECT sum(entered) FROM journey_figure", Integer.class))
        .isEqualTo(500);
    assertThat(jdbc.queryForList("SELECT DISTINCT state::text FROM contact_log", String.class))
        .containsExactly("SENT");
  }

  @Test
  void waitsForAnOpenTransactionThatHoldsLowerIndices() throws Exception {
    try (var open = database.getConnection()) {
      open.setAutoCommit(false);
      JdbcTemplate slow =
          new JdbcTemplate(
              new org.springframework.jdbc.datasource.SingleConnectionDataSource(open, true));
      SyntheticHistory.launch(slow, 1, 1);
      SyntheticHistory.launch(jdbc, 2, 2);
      follower.runOnce();
      follower.runOnce();
      assertThat(horizon.settled()).isZero();
      open.commit();
    }
    follower.runOnce();
    assertThat(jdbc.queryForObject("SELECT count(*) FROM contact_log", Integer.class)).isEqualTo(4);
  }

  @Test
  void aRebuildUnderWritesEqualsTheHistory() {
    SyntheticHistory.launch(jdbc, 1, MANY);
    follower.runOnce();
    jdbc.update("DELETE FROM contact_log WHERE customer_id = 'customer-7'");
    jdbc.update("UPDATE launch_progress SET started = 5");
    follower.start();
    AtomicBoolean writing = new AtomicBoolean(true);
    CompletableFuture<Integer> writer =
        CompletableFuture.supplyAsync(
            () -> {
              int customer = MANY;
              while (writing.get()) {
                SyntheticHistory.launch(jdbc, customer + 1, customer + 20);
                customer += 20;
              }
              return customer;
            });
    CompletableFuture<Void> rebuild = readModels.rebuild().orElseThrow();
    assertThat(readModels.rebuild()).isEmpty();
    rebuild.join();
    writing.set(false);
    int customers = writer.join();
    follower.stop();
    follower.runOnce();
    assertThat(new LaunchProgress(jdbc).find("launch-1").started()).isEqualTo(customers);
    assertThat(jdbc.queryForObject("SELECT count(*) FROM contact_log", Integer.class))
        .isEqualTo(2 * customers);
    assertThat(readModels.progress())
        .extracting(ReadModelProgress::state)
        .containsOnly(ReadModelProgress.State.DONE);
    assertThat(readModels.rebuilding()).isFalse();
  }

  @Test
  void oneRebuildAfterAnotherWorksOnTheSameNode() {
    SyntheticHistory.launch(jdbc, 1, MANY);

    readModels.rebuild().orElseThrow().join();
    jdbc.update("DELETE FROM contact_log WHERE customer_id = 'customer-7'");
    readModels.rebuild().orElseThrow().join();

    assertThat(jdbc.queryForObject("SELECT count(*) FROM contact_log", Integer.class))
        .isEqualTo(2 * MANY);
  }

  @Test
  void theSwapKeepsIndicesAndStorage() {
    String shape =
        """
        SELECT string_agg(indexdef, E'\\n' ORDER BY indexname) || (SELECT reloptions::text FROM pg_class
          WHERE oid = 'contact_log'::regclass)
        FROM pg_indexes WHERE schemaname = 'public' AND tablename IN ('contact_log', 'contact_figure', 'contact_quarter')
        """;
    String before = jdbc.queryForObject(shape, String.class);
    readModels.rebuild().orElseThrow().join();
    assertThat(jdbc.queryForObject(shape, String.class)).isEqualTo(before);
  }

  @Test
  void aFailedRebuildLeavesTheOldModels() {
    SyntheticHistory.launch(jdbc, 1, 10);
    follower.runOnce();
    SyntheticHistory.event(jdbc, "customer-1", "ContactApproved", "{\"contactId\":");
    assertThat(readModels.rebuild().orElseThrow().handle((done, problem) -> problem).join())
        .isNotNull();
    assertThat(jdbc.queryForObject("SELECT count(*) FROM contact_log", Integer.class))
        .isEqualTo(20);
    assertThat(readModels.progress())
        .extracting(ReadModelProgress::state)
        .contains(ReadModelProgress.State.FAILED);
  }
}
