package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.projections.customer.CustomerSearch;
import io.tact.projections.customer.CustomerSearch.Place;
import io.tact.projections.customer.CustomerSearch.Wanted;
import io.tact.tests.running.Caller;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Pages;
import io.tact.tests.running.Tact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers are found by their ids, tiers and branches, however many there are. */
class CustomerSearchTest {

  private static final String MANY =
      """
      INSERT INTO customer (customer_id, sequence, erased, time_zone, tier, branch, addresses, attributes)
      SELECT 'many-' || to_char(n, 'FM000000'), 0, false, 'Asia/Shanghai',
             CASE WHEN n % 1000 = 0 THEN 'RARE' ELSE 'OFTEN' END, 'branch-' || n % 200, '{}', '{}'
      FROM generate_series(1, 100000) AS n
      """;

  @Test
  void whoHasTheTextFurtherOnIsFoundWhereNobodyBeginsWithIt() {
    String part = Customers.newId();
    String holds = "a-" + part;
    String inCapitals = "A-" + part.toUpperCase(Locale.ROOT);
    List.of(holds, inCapitals).forEach(id -> registered(id, "BASIC", "Pudong"));

    assertThat(found("search=" + part)).containsExactly(inCapitals, holds);
    assertThat(oneByOne("search=" + part)).containsExactly(inCapitals, holds);
    assertThat(found("search=" + part + "-nobody")).isEmpty();

    List.of(part + "-1", part + "-2").forEach(id -> registered(id, "GOLD", "Pudong"));

    assertThat(found("search=" + part)).containsExactly(part + "-1", part + "-2");
    assertThat(oneByOne("search=" + part)).containsExactly(part + "-1", part + "-2");
    assertThat(found("search=" + part + "-1")).containsExactly(part + "-1");
    assertThat(found("search=" + part + "&tier=BASIC")).containsExactly(inCapitals, holds);
  }

  @Test
  void aBeginningIsFoundInEitherCaseAndShortTextsAtTheBeginningAlone() {
    String capitals = Customers.newId().toUpperCase(Locale.ROOT);
    List.of(capitals + "-1", capitals + "-2").forEach(id -> registered(id, "BASIC", "Pudong"));
    registered("q" + capitals, "BASIC", "Pudong");
    String small = capitals.toLowerCase(Locale.ROOT);

    assertThat(found("search=" + small)).containsExactly(capitals + "-1", capitals + "-2");
    assertThat(oneByOne("search=" + small)).containsExactly(capitals + "-1", capitals + "-2");
    assertThat(found("search=Q" + small)).containsExactly("q" + capitals);
    registered("a~~~", "BASIC", "Pudong");
    assertThat(found("search=~~")).isEmpty();
    assertThat(found("search=~~~")).containsExactly("a~~~");
  }

  @Test
  void tierAndBranchNarrowWhatIsFound() {
    String part = Customers.newId();
    registered(part + "-1", "GOLD", "Pudong");
    registered(part + "-2", "GOLD", "Hongkou");
    registered(part + "-3", "BASIC", "Pudong");

    assertThat(found("search=" + part + "&tier=GOLD")).containsExactly(part + "-1", part + "-2");
    assertThat(found("search=" + part + "&branch=Pudong"))
        .containsExactly(part + "-1", part + "-3");
    assertThat(found("search=" + part + "&tier=GOLD&branch=Pudong")).containsExactly(part + "-1");
    assertThat(found("search=" + part + "&tier=gold")).isEmpty();
  }

  @Test
  void signsThatMeanSomethingToDatabasesMeanThemselves() {
    String part = Customers.newId();
    registered(part + "_x", "BASIC", "Pudong");

    assertThat(found("search=" + part + "%25")).isEmpty();
    assertThat(found("search=" + part + "_")).containsExactly(part + "_x");
  }

  @Test
  void personalDataAreMaskedAsDueAndNotSearched() {
    String customer = Customers.reachable();
    String path = "/api/customers?search=" + customer;

    assertThat(Tact.compliance().get(path).expect(200).text()).contains("+8613800000000");
    for (Caller caller : List.of(Tact.marketer(), Tact.approver())) {
      JsonNode one = caller.get(path).expect(200).json().path("items").get(0);
      assertThat(one.path("customerId").asText()).isEqualTo(customer);
      assertThat(one.toString()).doesNotContain("+8613800000000").contains("\"SMS\":\"***\"");
    }
    assertThat(found("search=13800000000")).isEmpty();
    Tact.channel().get(path).expectProblem(403);
    Tact.manager().get(path).expectProblem(403);
  }

  @Test
  void whoWasErasedIsFoundAsSuch() {
    String customer = Customers.reachable();
    Tact.compliance().delete("/api/customers/" + customer).expect(204);

    JsonNode one =
        Tact.marketer().get("/api/customers?search=" + customer).expect(200).json().at("/items/0");
    assertThat(one.path("erased").asBoolean()).isTrue();
    assertThat(one.has("addresses")).isFalse();
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertThat(Tact.admin().get("/api/customers?after=x").expectProblem(422).text())
        .contains("INVALID_CURSOR");
  }

  /** Whatever is asked, the first page among 100,000 customers is read by an index. */
  @Test
  void aFirstPageAmongAHundredThousandIsReadByAnIndex() {
    JdbcTemplate jdbc = Tact.context().getBean(JdbcTemplate.class);
    CustomerSearch search = Tact.context().getBean(CustomerSearch.class);
    new TransactionTemplate(Tact.context().getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc.update(MANY);
              jdbc.execute("ANALYZE customer");
              assertThat(plan(jdbc, "customer_id >= 'many-05' AND customer_id < 'many-06'"))
                  .contains("customer_pkey");
              assertThat(plan(jdbc, "tier = 'RARE'")).contains("customer_tier");
              assertThat(plan(jdbc, "branch = 'branch-none'")).contains("customer_branch");
              Wanted rare = new Wanted("many-05", Optional.of("RARE"), Optional.empty());
              assertThat(search.find(rare, Place.FIRST, 2))
                  .extracting(CustomerSearch.Found::customerId)
                  .containsExactly("many-050000", "many-051000");
            });
  }

  private static String plan(JdbcTemplate jdbc, String condition) {
    return String.join(
        "\n",
        jdbc.queryForList(
            "EXPLAIN ANALYZE SELECT customer_id, attributes::text FROM customer WHERE customer_id > '' AND "
                + condition
                + " ORDER BY customer_id LIMIT 51",
            String.class));
  }

  private static List<String> oneByOne(String query) {
    List<String> found = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page =
          Tact.admin().get("/api/customers?limit=1&" + query + "&after=" + next).expect(200).json();
      found.add(page.at("/items/0/customerId").asText());
      next = page.path("next").textValue();
    }
    return found;
  }

  private static List<String> found(String query) {
    return Pages.all(Tact.admin(), "/api/customers?" + query).stream()
        .map(customer -> customer.path("customerId").asText())
        .toList();
  }

  private static void registered(String id, String tier, String branch) {
    Tact.admin()
        .post(
            "/api/customers",
            json("{'customerId':'%s','tier':'%s','branch':'%s'}", id, tier, branch))
        .expect(201);
  }
}
