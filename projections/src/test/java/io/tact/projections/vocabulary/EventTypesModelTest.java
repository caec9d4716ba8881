package io.tact.projections.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.projections.TestDatabase;
import io.tact.projections.readmodel.Horizon;
import io.tact.projections.readmodel.ReadModelFollower;
import io.tact.projections.readmodel.ReadModels;
import io.tact.projections.readmodel.Rebuild;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EventTypesModelTest {

  private final DataSource database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final Horizon horizon = new Horizon(jdbc);
  private final List<EventTypesModel> models = List.of(new EventTypesModel());
  private final ReadModelFollower follower =
      new ReadModelFollower(jdbc, transaction, horizon, List.copyOf(models));

  @Test
  void eachTypeIsCounted() {
    told("page.viewed");
    told("purchase");
    told("purchase");

    assertThat(counts()).containsExactly("page.viewed 1", "purchase 2");
  }

  @Test
  void aRebuildCountsTheSame() throws Exception {
    told("purchase");
    told("purchase");
    jdbc.update("UPDATE event_type SET events = 7");

    new ReadModels(jdbc, new Rebuild(jdbc, transaction, horizon, List.copyOf(models), List.of()))
        .rebuild()
        .orElseThrow()
        .get();

    assertThat(counts()).containsExactly("purchase 2");
  }

  private List<String> counts() {
    return jdbc.queryForList(
        "SELECT type || ' ' || events FROM event_type ORDER BY type", String.class);
  }

  private void told(String type) {
    jdbc.update(
        """
        INSERT INTO event (index, sequence, time, event_id, aggregate_id, type, metadata, payload)
        SELECT n, 0, now(), 'e' || n, 'e' || n, 'InteractionRecorded', '{}', json_build_object('type', ?::text)::text
        FROM nextval('event_index') AS n
        """,
        type);
    follower.runOnce();
  }
}
