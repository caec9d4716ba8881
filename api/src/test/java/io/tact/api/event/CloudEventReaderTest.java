package io.tact.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.api.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** CloudEvents 1.0 in its three modes. */
class CloudEventReaderTest {

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private final CloudEventReader reader = new CloudEventReader();

  @Test
  void readsStructuredMode() {
    ChannelEvent event =
        structured(
            "{'specversion':'1.0','id':'1','source':'/s','type':'purchase','subject':'c1',"
                + "'time':'2026-03-01T10:00:00.1234567+08:00','data':{'amount':1.50},'level':3}");
    assertThat(event.subject()).contains("c1");
    assertThat(event.time()).contains(Instant.parse("2026-03-01T02:00:00.123456Z"));
    assertThat(event.data()).contains("{\"amount\":1.50}");
    assertThat(event.context()).contains("{\"level\":3}");
    assertThat(event.receipt()).isEmpty();
  }

  @Test
  void sameSourceAndIdHaveTheSameKey() {
    String event = "{'specversion':'1.0','id':'1','source':'/s','type':'%s'}";
    assertThat(structured(event.formatted("a")).key())
        .isEqualTo(structured(event.formatted("b")).key())
        .isNotEqualTo(structured(event.formatted("a").replace("/s", "/t")).key());
  }

  @Test
  void readsBatches() {
    String one = "{'specversion':'1.0','id':'%d','source':'/s','type':'t'}";
    assertThat(read(BATCH, "[" + one.formatted(1) + "," + one.formatted(2) + "]")).hasSize(2);
    assertThat(read(BATCH, "[]")).isEmpty();
  }

  @Test
  void readsBinaryMode() {
    MockHttpServletRequest request = binary();
    request.addHeader("ce-subject", "c%C3%A9");
    ChannelEvent event = reader.read(request, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(event.type()).isEqualTo("page.viewed");
    assertThat(event.data()).contains("{\"a\":1}");
  }

  @Test
  void dataThatAreNotJsonBecomeATextInJson() {
    MockHttpServletRequest text = binary();
    text.setContentType("text/plain");
    assertThat(reader.read(text, "hällo".getBytes(StandardCharsets.UTF_8)).get(0).data())
        .contains("\"hällo\"");
    MockHttpServletRequest bytes = binary();
    bytes.setContentType("application/octet-stream");
    assertThat(reader.read(bytes, new byte[] {1, 2}).get(0).data()).contains("\"AQI=\"");
  }

  @Test
  void bytesOfNoDeclaredTypeStayBytes() {
    assertThat(
            structured(
                    "{'specversion':'1.0','id':'1','source':'/s','type':'t','data_base64':'aGk='}")
                .data())
        .contains("\"aGk=\"");
  }

  @Test
  void receiptsNameTheirContact() {
    String receipt =
        "{'specversion':'1.0','id':'1','source':'/s','type':'tact.receipt.failed','data':%s}";
    ReceiptNews news =
        structured(receipt.formatted("{'contactId':'k','code':'550','text':'Ms Zhang'}"))
            .receipt()
            .orElseThrow();
    assertThat(news.contactId()).isEqualTo("k");
    assertThat(news.detail()).contains("550");
    refused(STRUCTURED, receipt.formatted("{}"), 422);
    refused(STRUCTURED, receipt.formatted("null"), 422);
    refused(STRUCTURED, receipt.formatted("{'contactId':5}"), 422);
    assertThat(structured(receipt.formatted("{}").replace("failed", "vanished")).receipt())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'specversion':'1.0','source':'/s','type':'t'}",
        "{'specversion':'1.0','id':'','source':'/s','type':'t'}",
        "{'specversion':'1.0','id':'1','source':'','type':'t'}",
        "{'specversion':'1.0','id':'1','source':'not a uri','type':'t'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':''}",
        "{'specversion':'1.0','id':1,'source':'/s','type':'t'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':{}}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','subject':5}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','subject':''}",
        "{'specversion':'0.3','id':'1','source':'/s','type':'t'}",
        "{'specversion':'7','id':'1','source':'/s','type':'t'}",
        "{'specversion':1.0,'id':'1','source':'/s','type':'t'}",
        "{'id':'1','source':'/s','type':'t'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','time':'yesterday'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','time':'2026-01-01'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','time':'2026-13-01T00:00:00Z'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','data_base64':'%%%'}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','data_base64':5}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','data':1,'data_base64':'e30='}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','ext':{}}",
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','Ext':'a'}",
        "[]",
        "5",
        "",
        "{"
      })
  void whatBreaksTheSpecificationIs400(String event) {
    refused(STRUCTURED, event, 400);
    refused(BATCH, "[" + event + ",]", 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'specversion':'1.0','id':'a\\u0000','source':'/s','type':'t'}",
        "{'specversion':'1.0','id':'a','source':'/s','type':'t','data':{'a':'\\u0000'}}",
        "{'specversion':'1.0','id':'a','source':'/s','type':'t','data':['\\ud800']}",
        "{'specversion':'1.0','id':'a','source':'/s','type':'t','data':1e400}",
        "{'specversion':'1.0','id':'a','source':'/s','type':'t','ext':'\\u0000'}",
      })
  void whatCannotBeKeptIs422(String event) {
    refused(STRUCTURED, event, 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "source", "type", "time", "data_base64"})
  void whatIsMissingOrWrongIsNamed(String attribute) {
    String event =
        "{'specversion':'1.0','id':'1','source':'/s','type':'t','time':'2026-01-01T00:00:00Z'}";
    String broken =
        switch (attribute) {
          case "time" -> event.replace("2026-01-01T00:00:00Z", "yesterday");
          case "data_base64" -> event.replace("'type'", "'data_base64':'%%%','type'");
          default -> event.replaceFirst("'" + attribute + "':'[^']*',", "");
        };
    assertThatThrownBy(() -> read(STRUCTURED, broken))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().detail()).contains(attribute));
  }

  @Test
  void subjectThatCanBeNobodyIsKeptAndIsNoCustomer() {
    for (String subject : List.of("tact:policy", "x".repeat(150))) {
      ChannelEvent event =
          structured(
              "{'specversion':'1.0','id':'1','source':'/s','type':'t','subject':'"
                  + subject
                  + "'}");
      assertThat(event.subject()).isEmpty();
      assertThat(event.context().orElseThrow()).contains(subject);
    }
  }

  @Test
  void nullIsNotSet() {
    ChannelEvent event =
        structured(
            "{'specversion':'1.0','id':'1','source':'/s','type':'t','ext':null,'subject':null}");
    assertThat(event.context()).isEmpty();
    assertThat(event.subject()).isEmpty();
  }

  @Test
  void binaryModeNeedsItsHeaders() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/events");
    request.setContentType("application/json");
    assertRefused(() -> reader.read(request, new byte[0]), 400);
    request.setContentType("application/cloudevents+xml");
    assertRefused(() -> reader.read(request, new byte[0]), 415);
    MockHttpServletRequest broken = binary();
    assertRefused(() -> reader.read(broken, "{".getBytes(StandardCharsets.UTF_8)), 400);
  }

  private static MockHttpServletRequest binary() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/events");
    request.setContentType("application/json");
    request.addHeader("ce-specversion", "1.0");
    request.addHeader("ce-id", "1");
    request.addHeader("ce-source", "/app");
    request.addHeader("ce-type", "page.viewed");
    return request;
  }

  private ChannelEvent structured(String event) {
    return read(STRUCTURED, event).get(0);
  }

  private List<ChannelEvent> read(String type, String body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/events");
    request.setContentType(type);
    String json = body.startsWith("{'") || body.startsWith("[{'") ? body.replace('\'', '"') : body;
    return reader.read(request, json.getBytes(StandardCharsets.UTF_8));
  }

  private void refused(String type, String body, int status) {
    assertRefused(() -> read(type, body), status);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(status));
  }
}
