package io.tact.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.Answer;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Tact;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad file or line is refused by itself; the rest is taken, and memory stays flat. */
class BadImportsTest {

  private static final String IMPORT = "/api/customers/import";

  @Test
  void badLinesOfAnImportAreRefusedByThemselves() {
    String good = Customers.newId();
    String after = Customers.newId();
    JsonNode answer =
        csv(
            "customerId,timeZone,tier",
            good + ",Asia/Shanghai,GOLD",
            Customers.newId() + ",Mars/Olympus,GOLD",
            ",Asia/Shanghai,GOLD",
            Customers.newId() + ",\"Asia/Shang\"hai,GOLD",
            Customers.newId() + ",too,many,columns,here",
            "y".repeat(101) + ",Asia/Shanghai,GOLD",
            after + ",Europe/Berlin,BASIC");

    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("rejected").asInt()).isEqualTo(5);
    assertThat(answer.path("problems").findValuesAsText("line"))
        .containsExactly("3", "4", "5", "6", "7");
    Tact.compliance().get("/api/customers/" + after).expect(200);
  }

  @Test
  void quoteThatNeverClosesTakesNothingHalfWritten() {
    String first = Customers.newId();
    String hidden = Customers.newId();
    Answer answer =
        Tact.admin()
            .post(
                IMPORT,
                "text/csv",
                ("customerId,tier\n" + first + ",GOLD\n\"open,GOLD\n" + hidden + ",GOLD\n")
                    .getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isIn(200, 400);
    if (answer.status() == 200) {
      assertThat(answer.json().path("rejected").asInt()).isPositive();
      Tact.compliance().get("/api/customers/" + first).expect(200);
    }
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstColumn() {
    String customer = Customers.newId();
    JsonNode answer = csv("\uFEFFcustomerId,tier", customer + ",GOLD");

    assertThat(answer.path("accepted").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "GBK", "UTF-16LE"})
  void otherEncodingsAreAProblemNotNonsenseInTheRows(String encoding) {
    String customer = Customers.newId();
    byte[] body =
        ("customerId,branch\n" + customer + ",Z\u00fcrich \u00e9\n")
            .getBytes(Charset.forName(encoding));

    Answer answer = Tact.admin().post(IMPORT, "text/csv", body);

    assertThat(answer.status()).as(answer.text()).isIn(200, 400, 422);
    if (answer.status() == 200) {
      assertThat(answer.json().path("rejected").asInt()).isEqualTo(1);
      assertThat(answer.json().path("accepted").asInt()).isZero();
    }
    Tact.compliance().get("/api/customers/" + customer).expectProblem(404);
  }

  @Test
  void missingColumnIsAProblemThatNamesIt() {
    Answer answer = Tact.admin().post(IMPORT, "text/csv", "name,tier\nAnna,GOLD\n".getBytes());

    assertThat(answer.status()).isIn(400, 422);
    assertThat(answer.text()).contains("customerId");
    Answer empty = Tact.admin().post(IMPORT, "text/csv", new byte[0]);
    assertThat(empty.status()).isLessThan(500);
  }

  @Test
  void sameColumnTwiceIsAProblem() {
    Answer answer =
        Tact.admin().post(IMPORT, "text/csv", "customerId,tier,tier\na,GOLD,BASIC\n".getBytes());
    assertThat(answer.status()).isIn(400, 422);
  }

  @Test
  void sameCustomerTwiceInAFileIsOneCustomer() {
    String customer = Customers.newId();
    JsonNode answer =
        csv("customerId,tier", customer + ",GOLD", customer + ",GOLD", customer + ",BASIC");

    assertThat(answer.path("rejected").asInt()).isZero();
    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("unchanged").asInt()).isEqualTo(1);
    assertThat(Tact.compliance().get("/api/customers/" + customer).text("tier")).isEqualTo("BASIC");
  }

  @Test
  void lineOfTwoGibibytesIsStreamedWithFlatMemory() {
    String before = Customers.newId();
    String after = Customers.newId();
    InputStream body =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    text("customerId,tier\n" + before + ",GOLD\n" + "long,"),
                    new EndlessLetters(2L << 30),
                    text("\n" + after + ",GOLD\n"))));

    Answer answer = Tact.admin().postStream(IMPORT, "text/csv", () -> body);

    assertThat(answer.expect(200).json().path("rejected").asInt()).isEqualTo(1);
    assertThat(answer.json().path("accepted").asInt()).isEqualTo(2);
  }

  private static JsonNode csv(String... lines) {
    return Tact.admin()
        .post(IMPORT, "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
        .expect(200)
        .json();
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
