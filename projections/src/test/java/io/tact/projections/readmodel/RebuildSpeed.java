package io.tact.projections.readmodel;

import io.tact.projections.TestDatabase;
import io.tact.projections.contactlog.ContactLogModel;
import io.tact.projections.figures.JourneyFiguresModel;
import io.tact.projections.launchprogress.LaunchProgressModel;
import io.tact.projections.passage.JourneyCustomersModel;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints how fast a launch's history is read plainly, followed and rebuilt. Run by hand: {@code
 * -Dtest=RebuildSpeed}.
 */
final class RebuildSpeed {

  private static final int EVENTS = 300_000;

  @Test
  void measure() {
    DataSource database = TestDatabase.fresh();
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.setFetchSize(1_000);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    List<ReadModel> models =
        List.of(
            new ContactLogModel(),
            new JourneyFiguresModel(),
            new JourneyCustomersModel(),
            new LaunchProgressModel());
    Horizon horizon = new Horizon(jdbc);
    SyntheticHistory.launch(jdbc, 1, EVENTS / 5);
    jdbc.execute("VACUUM ANALYZE event");
    for (int round = 0; round < 3; round++) {
      tell("plain read", () -> transaction.execute(status -> plainRead(jdbc)));
    }
    ReadModelFollower follower = new ReadModelFollower(jdbc, transaction, horizon, models);
    tell("followed", follower::runOnce);
    System.out.println(
        "contact_log bytes a contact: "
            + jdbc.queryForObject(
                "SELECT pg_total_relation_size('contact_log') / (SELECT count(*) FROM contact_log)",
                Long.class));
    ReadModels readModels =
        new ReadModels(jdbc, new Rebuild(jdbc, transaction, horizon, models, List.of()));
    for (int round = 0; round < 3; round++) {
      tell("rebuilt", () -> readModels.rebuild().orElseThrow().join());
    }
    for (ReadModel model : models) {
      jdbc.update("UPDATE read_model SET position = 0");
      model.tables().forEach(table -> jdbc.execute("TRUNCATE " + table));
      ReadModelFollower alone = new ReadModelFollower(jdbc, transaction, horizon, List.of(model));
      tell("followed " + model.name(), alone::runOnce);
    }
  }

  private static long plainRead(JdbcTemplate jdbc) {
    long[] length = {0};
    jdbc.query(
        "SELECT index, aggregate_id, sequence, type, time, metadata, payload FROM event ORDER BY index",
        row -> {
          length[0] += row.getString("payload").length();
        });
    return length[0];
  }

  private static void tell(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s: %.0f events/s%n", what, EVENTS / seconds);
  }
}
