package io.tact.projections.passage;

import static io.tact.projections.passage.Standing.ACTIVE;
import static io.tact.projections.passage.Standing.ENTERED;
import static io.tact.projections.passage.Standing.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.projections.TestDatabase;
import io.tact.projections.figures.ElementFigures;
import io.tact.projections.figures.Figures;
import io.tact.projections.figures.JourneyFiguresModel;
import io.tact.projections.readmodel.Horizon;
import io.tact.projections.readmodel.ReadModel;
import io.tact.projections.readmodel.ReadModelFollower;
import io.tact.projections.readmodel.ReadModels;
import io.tact.projections.readmodel.Rebuild;
import io.tact.projections.readmodel.SyntheticHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JourneyCustomersTest {

  private final DataSource database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final List<ReadModel> models =
      List.of(new JourneyFiguresModel(), new JourneyCustomersModel());
  private final Horizon horizon = new Horizon(jdbc);
  private final ReadModelFollower follower =
      new ReadModelFollower(jdbc, transaction, horizon, models);
  private final JourneyCustomers customers = new JourneyCustomers(jdbc);

  @Test
  void whoCameIsListedTheLastFirstPageByPage() {
    SyntheticHistory.launch(jdbc, 1, 250);
    moved("ann", "1", "'passed':['start']");
    follower.runOnce();

    List<CustomerAtElement> first =
        customers.list("w2", 1, "send0", ENTERED, Optional.empty(), 200);
    List<CustomerAtElement> rest =
        customers.list("w2", 1, "send0", ENTERED, Optional.of(first.get(199).index()), 200);

    assertThat(first).hasSize(200).first().matches(one -> one.customerId().equals("customer-250"));
    assertThat(rest).hasSize(50).last().matches(one -> one.customerId().equals("customer-1"));
    assertThat(ids("start", ENTERED)).startsWith("ann", "customer-250");
    assertThat(customers.list("w2", 2, "send0", ENTERED, Optional.empty(), 5)).isEmpty();
    assertThat(customers.list("other", 1, "send0", ENTERED, Optional.empty(), 5)).isEmpty();
  }

  @Test
  void whoWaitsStandsThereUntilTheyGoOn() {
    moved("ann", "1", "'passed':['start'],'arrived':['wait']");
    moved("bob", "2", "'passed':['start'],'arrived':['wait']");
    follower.runOnce();
    assertThat(ids("wait", ACTIVE)).containsExactly("bob", "ann");

    moved("ann", "1", "'departed':['wait'],'passed':['send'],'arrived':['again']");
    moved("cid", "3", "'arrived':['wait']");
    moved("cid", "3", "'departed':['wait']");
    follower.runOnce();

    assertThat(ids("wait", ACTIVE)).containsExactly("bob");
    assertThat(ids("again", ACTIVE)).containsExactly("ann");
    assertThat(ids("wait", ENTERED)).containsExactly("cid", "bob", "ann");
  }

  @Test
  void whoComesBackStandsThereSinceThen() {
    moved("ann", "1", "'arrived':['wait']");
    moved("bob", "2", "'arrived':['wait']");
    follower.runOnce();
    moved("ann", "1", "'departed':['wait'],'passed':['send'],'arrived':['wait']");
    follower.runOnce();

    assertThat(ids("wait", ACTIVE)).containsExactly("ann", "bob");
    assertThat(ids("wait", ENTERED)).containsExactly("ann", "bob", "ann");
  }

  @Test
  void tokensThatComeTogetherCountAsOften() {
    moved("ann", "1", "'passed':['join','join'],'arrived':['wait','wait']");
    follower.runOnce();
    assertThat(only("join", ENTERED).times()).isEqualTo(2);
    assertThat(only("wait", ACTIVE).times()).isEqualTo(2);

    moved("ann", "1", "'departed':['wait']");
    follower.runOnce();
    assertThat(only("wait", ACTIVE).times()).isEqualTo(1);
  }

  @Test
  void whoFailedWaitsForAPersonUntilTakenUpAgain() {
    moved("ann", "1", "'arrived':['send']");
    follower.runOnce();
    moved("ann", "1", "'failedAt':'send','reason':'STEP_FAILED'");
    follower.runOnce();
    assertThat(ids("send", FAILED)).containsExactly("ann");

    moved("ann", "1", "'recovered':['send'],'departed':['send'],'ended':'COMPLETED'");
    follower.runOnce();
    assertThat(ids("send", FAILED)).isEmpty();
    assertThat(ids("send", ACTIVE)).isEmpty();
    assertThat(jdbc.queryForObject("SELECT count(*) FROM journey_stand", Integer.class)).isZero();
  }

  @Test
  void theListsAddUpToTheFiguresHoweverTheHistoryIsCutAndAfterARebuild() {
    Random random = new Random(7);
    List<String> at = new ArrayList<>();
    for (int step = 0; step < 400; step++) {
      int customer = random.nextInt(40);
      while (at.size() <= customer) {
        at.add("");
      }
      String place = "e" + random.nextInt(5);
      String left =
          at.get(customer).isEmpty() ? "" : "'departed':['%s'],".formatted(at.get(customer));
      moved("c" + customer, "i" + customer, left + "'passed':['e9'],'arrived':['" + place + "']");
      at.set(customer, place);
      if (random.nextInt(10) == 0) {
        follower.runOnce();
      }
    }
    follower.runOnce();
    expectSumsOfFigures();
    new ReadModels(jdbc, new Rebuild(jdbc, transaction, horizon, models, List.of()))
        .rebuild()
        .orElseThrow()
        .join();
    expectSumsOfFigures();
  }

  private void expectSumsOfFigures() {
    List<ElementFigures> figures = new Figures(jdbc).elements("w2", 1);
    assertThat(figures).hasSize(6);
    for (ElementFigures figure : figures) {
      assertThat(sum(figure.elementId(), ENTERED)).isEqualTo(figure.entered());
      assertThat(sum(figure.elementId(), ACTIVE)).isEqualTo(figure.active());
    }
  }

  private long sum(String element, Standing standing) {
    return all(element, standing).stream().mapToLong(CustomerAtElement::times).sum();
  }

  private List<String> ids(String element, Standing standing) {
    return all(element, standing).stream().map(CustomerAtElement::customerId).toList();
  }

  private CustomerAtElement only(String element, Standing standing) {
    assertThat(all(element, standing)).hasSize(1);
    return all(element, standing).get(0);
  }

  private List<CustomerAtElement> all(String element, Standing standing) {
    return customers.list("w2", 1, element, standing, Optional.empty(), 1_000);
  }

  private void moved(String customer, String instance, String progress) {
    String json =
        "{'progress':{'journey':'w2','version':1,'instanceId':'"
            + instance
            + "',"
            + progress
            + "}}";
    SyntheticHistory.event(jdbc, customer, "JourneyAdvanced", json.replace('\'', '"'));
  }
}
