package io.tact.tests.scenario;

import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.Answer;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Json;
import io.tact.tests.running.Tact;
import org.junit.jupiter.api.Test;

/** A message is seen as a customer would read it, before anybody is contacted. */
class MessagePreviewTest {

  private static final String PREVIEW = "/api/journeys/preview";

  @Test
  void plainTextIsShownAsItIs() {
    Answer shown = preview("Your card is ready, {really}.", Customers.reachable());

    assertThat(shown.text("text")).isEqualTo("Your card is ready, {really}.");
    assertThat(shown.json().path("invented").isEmpty()).isTrue();
  }

  @Test
  void personalDataAreInventedForThoseWhoMayNotSeeThem() {
    String customer = named("Xiuying", 12_345);
    String text =
        "=\"Dear \" + string(customer.attributes.firstName) + \", \" +"
            + " string(customer.attributes.balance) + \" in \" + customer.tier";

    Answer shown = preview(text, customer);

    assertThat(shown.text("text")).isEqualTo("Dear Anna, 1000 in GOLD");
    assertThat(shown.json().path("invented").path("firstName").asText()).isEqualTo("Anna");
    assertThat(shown.text()).doesNotContain("Xiuying").doesNotContain("12345");
    assertThat(preview("=\"您好，\" + customer.attributes.firstName", customer).text("text"))
        .isEqualTo("您好，小雯");
  }

  @Test
  void whatIsMissingIsTold() {
    String customer = Customers.reachable();

    String foreseen =
        "=\"Dear \" + (if customer.attributes.firstName = null then \"customer\""
            + " else string(customer.attributes.firstName))";
    assertThat(preview(foreseen, customer).text("text")).isEqualTo("Dear customer");
    assertThat(preview("=\"Dear \" + customer.attributes.firstName", customer).json().has("text"))
        .isFalse();
  }

  @Test
  void anyCustomerIsTakenWhereNobodyIsNamed() {
    Customers.reachable();

    Answer shown =
        Tact.approver().post(PREVIEW, json("{'text':'=customer.customerId'}")).expect(200);

    assertThat(shown.text("text")).isEqualTo(shown.text("customerId")).isNotEmpty();
  }

  @Test
  void badInputIsNamed() {
    refused("{'text':'=for x in [1] return x'}", "text", "BAD_FEEL");
    refused("{'text':'=1 +'}", "text", "BAD_FEEL");
    refused("{'text':'" + "x".repeat(10_001) + "'}", "text", "TOO_LONG");
    refused("{}", "text", "REQUIRED");
    refused("{'text':'x','customerId':''}", "customerId", "TOO_SHORT");
    refused("{'text':'x','customer':'y'}", "customer", "UNKNOWN_FIELD");
    Tact.marketer()
        .post(PREVIEW, json("{'text':'x','customerId':'nobody-at-all'}"))
        .expectProblem(404, "CUSTOMER_UNKNOWN");
    Tact.channel().post(PREVIEW, json("{'text':'x'}")).expectProblem(403);
  }

  private static void refused(String body, String field, String code) {
    Answer answer = Tact.marketer().post(PREVIEW, json(body)).expectProblem(422);
    assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
    assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo(code);
  }

  private static Answer preview(String text, String customer) {
    return Tact.marketer()
        .post(PREVIEW, Json.json("{}").put("text", text).put("customerId", customer))
        .expect(200);
  }

  private static String named(String firstName, int balance) {
    String id = Customers.registered("Asia/Shanghai", "GOLD");
    Tact.admin()
        .post(
            "/api/customers",
            json(
                "{'customerId':'%s','attributes':{'firstName':'%s','balance':%d}}",
                id, firstName, balance))
        .expect(200);
    return id;
  }
}
