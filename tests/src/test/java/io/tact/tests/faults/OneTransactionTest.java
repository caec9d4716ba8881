package io.tact.tests.faults;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static io.tact.tests.running.Journeys.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step's events and its token move commit together or not at all. */
class OneTransactionTest {

  private final JdbcClient sql = JdbcClient.create(Tact.context().getBean(DataSource.class));

  @BeforeEach
  void policy() {
    Policies.inForce("{'id':'many','type':'FREQUENCY_CAP','max':1000,'window':'P1D'}");
  }

  @AfterEach
  void mend() {
    sql.sql("DROP TRIGGER IF EXISTS kill_step ON act_ru_job").update();
    sql.sql("DROP FUNCTION IF EXISTS kill_step()").update();
    sql.sql("DROP SEQUENCE IF EXISTS kills").update();
  }

  @Test
  void stepThatDiesAfterItsCommandLeavesNeitherEventNorTokenMove() {
    String customer = waitingBeforeTheStep("killed-test");
    String token = token(customer);
    killTokenMoves(Integer.MAX_VALUE);

    ManualClock.forward(Duration.ofDays(1));

    assertThat(kills()).as("the step got as far as moving its token").isPositive();
    assertThat(approved(customer)).isZero();
    assertThat(token(customer)).isEqualTo(token);
  }

  @Test
  void stepThatDiesOnceIsTakenAgainAndHappensOnce() {
    String customer = waitingBeforeTheStep("killed-once-test");
    killTokenMoves(1);

    ManualClock.forward(Duration.ofDays(1));
    for (int minutes = 0; minutes < 60 && approved(customer) == 0; minutes += 5) {
      ManualClock.forward(Duration.ofMinutes(5));
    }

    assertThat(kills()).isPositive();
    assertThat(approved(customer)).isEqualTo(1);
    assertThat(activity(customer)).isEqualTo("after");
  }

  private String waitingBeforeTheStep(String journey) {
    Journeys.publish(
        journey,
        "<startEvent id=\"start\"/>"
            + waiting("before", "P1D")
            + send("step", "SMS")
            + waiting("after", "P1D")
            + "<endEvent id=\"end\"/>"
            + flow("start", "before", "step", "after", "end"));
    String customer = Customers.reachable();
    String launch = Launches.launch(journey, List.of(customer));
    Launches.await(launch, progress -> progress.path("waiting").asInt() == 1);
    assertThat(activity(customer)).isEqualTo("before");
    return customer;
  }

  /** The timer after the step is the last that its transaction writes. */
  private void killTokenMoves(int times) {
    sql.sql("CREATE SEQUENCE kills").update();
    sql.sql(
            """
            CREATE FUNCTION kill_step() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF nextval('kills') <= %d THEN
                RAISE EXCEPTION 'killed after the command';
              END IF;
              RETURN NEW;
            END $$
            """
                .formatted(times))
        .update();
    sql.sql(
            """
            CREATE TRIGGER kill_step BEFORE INSERT ON act_ru_job
            FOR EACH ROW WHEN (NEW.handler_cfg_ LIKE 'after%') EXECUTE FUNCTION kill_step()
            """)
        .update();
  }

  private long kills() {
    return sql.sql("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM kills")
        .query(Long.class)
        .single();
  }

  private long approved(String customer) {
    return sql.sql("SELECT count(*) FROM event WHERE aggregate_id = ? AND type = 'ContactApproved'")
        .param(customer)
        .query(Long.class)
        .single();
  }

  private String activity(String customer) {
    return sql.sql(
            """
            SELECT child.act_id_ FROM act_ru_execution root
            JOIN act_ru_execution child ON child.proc_inst_id_ = root.id_
            WHERE root.business_key_ = ? AND child.act_id_ IS NOT NULL
            """)
        .param(customer)
        .query(String.class)
        .single();
  }

  private String token(String customer) {
    return sql.sql(
            """
            SELECT string_agg(id_ || coalesce(act_id_, ''), ',' ORDER BY id_)
            FROM act_ru_execution WHERE proc_inst_id_ IN
              (SELECT id_ FROM act_ru_execution WHERE business_key_ = ?)
            """)
        .param(customer)
        .query(String.class)
        .single();
  }
}
