package io.tact.api.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
import io.tact.api.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows become customers as the API describes them. */
class CustomerCsvTest {

  @Test
  void columnsGoWhereTheyBelong() {
    JsonNode customer =
        CustomerCsv.by(
                List.of(
                    "customerId",
                    "timeZone",
                    "address.SMS",
                    "consent.MARKETING.SMS",
                    "consent.MARKETING.EMAIL",
                    "age",
                    "code",
                    "vip",
                    "note"))
            .apply(List.of("c", "", "+86138", "yes", "0", "41", "0041", "true", ""));
    assertThat(customer.toString())
        .isEqualTo(
            "{\"customerId\":\"c\",\"addresses\":{\"SMS\":\"+86138\"},\"consents\":["
                + "{\"category\":\"MARKETING\",\"channel\":\"SMS\",\"granted\":true},"
                + "{\"category\":\"MARKETING\",\"channel\":\"EMAIL\",\"granted\":false}],"
                + "\"attributes\":{\"age\":41,\"code\":\"0041\",\"vip\":true}}");
    assertThat(CustomerForm.from(Fields.of(customer)).consents()).hasSize(2);
  }

  @Test
  void consentThatIsNeitherYesNorNoIsRefused() {
    JsonNode customer =
        CustomerCsv.by(List.of("customerId", "consent.MARKETING.SMS")).apply(List.of("c", "maybe"));
    assertThatThrownBy(() -> CustomerForm.from(Fields.of(customer)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("consents[0].granted");
  }

  @Test
  void headersThatCannotBeUnderstoodAreRefused() {
    for (String column : List.of("address.sms", "consent.MARKETING", "consent..SMS", "address.")) {
      assertThatThrownBy(() -> CustomerCsv.by(List.of("customerId", column)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining(column);
    }
    assertThatThrownBy(() -> CustomerCsv.by(List.of("tier")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("customerId");
  }
}
