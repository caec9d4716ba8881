package io.tact.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Whatever is wrong with a request, the answer is a problem. */
@SpringBootTest(
    classes = DoorApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"tact.users.admin.password=right", "tact.users.channel.password=also right"})
class DoorTest {

  private static final String ADMIN = basic("admin", "right");

  private final HttpClient client = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  @Test
  void takesWhatIsWell() throws Exception {
    HttpResponse<String> answer = post("{\"id\":\"a\",\"size\":9}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"id\":\"a\",\"size\":9}");
  }

  @Test
  void asksForCredentials() throws Exception {
    HttpResponse<String> answer = send(request("/api/echo/a"));
    problem(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    problem(send(request("/api/echo/a").header("Authorization", basic("admin", "no"))), 401);
    problem(send(request("/api/echo/a").header("Authorization", basic("nobody", "right"))), 401);
    problem(send(request("/api/echo/a").header("Authorization", "Basic !!!")), 401);
    problem(send(request("/api/nothing")), 401);
    HttpResponse<String> page = send(request("/"));
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
  }

  @Test
  void browsersAreNotAskedForAPasswordOfTheirOwn() throws Exception {
    HttpResponse<String> answer = send(request("/api/echo/a").header("Sec-Fetch-Mode", "cors"));
    problem(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void readinessIsForEverybodyMetricsAreNot() throws Exception {
    assertThat(send(request("/actuator/health")).statusCode()).isEqualTo(200);
    problem(send(request("/actuator/prometheus")), 401);
  }

  @Test
  void refusesByRole() throws Exception {
    problem(
        send(request("/api/customers/a").header("Authorization", basic("channel", "also right"))),
        403);
  }

  @Test
  void knowsPathsMethodsAndMediaTypes() throws Exception {
    problem(send(signedIn("/api/nothing")), 404);
    problem(send(signedIn("/api/echo/a").DELETE()), 405);
    problem(
        send(
            signedIn("/api/echo")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("a"))),
        415);
    problem(send(signedIn("/api/echo").POST(BodyPublishers.noBody())), 415);
    problem(send(signedIn("/api/echo/a/b")), 404);
    problem(send(signedIn("/api/echo/a").header("Accept", "image/png")), 406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "nonsense",
        "{\"id\":\"a\"} more",
        "{\"id\":\"a\",\"id\":\"b\"}",
        "{\"id\":\"a\",}",
        "{'id':'a'}",
        "{\"size\":NaN}",
        "{\"size\":1e}",
        "{\"id\":\"\u0001\"}",
      })
  void malformedJsonIs400(String body) throws Exception {
    problem(post(body), 400);
  }

  @Test
  void deepAndLongJsonIs400() throws Exception {
    problem(post("[".repeat(100_000)), 400);
    problem(post("{\"size\":" + "9".repeat(10_000) + "}"), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | '' | WRONG_TYPE",
        "null | '' | WRONG_TYPE",
        "{} | id | REQUIRED",
        "{\"id\":null} | id | REQUIRED",
        "{\"id\":1} | id | WRONG_TYPE",
        "{\"id\":{}} | id | WRONG_TYPE",
        "{\"id\":\"\"} | id | TOO_SHORT",
        "{\"id\":\"a\\u0000\"} | id | INVALID_TEXT",
        "{\"id\":\"a\\ud800\"} | id | INVALID_TEXT",
        "{\"id\":\"a\\nb\"} | id | INVALID_TEXT",
        "{\"id\":\"a\",\"size\":\"1\"} | size | WRONG_TYPE",
        "{\"id\":\"a\",\"size\":10} | size | OUT_OF_RANGE",
        "{\"id\":\"a\",\"size\":1.5} | size | WRONG_TYPE",
        "{\"id\":\"a\",\"size\":99999999999999} | size | OUT_OF_RANGE",
        "{\"id\":\"a\",\"colour\":1} | colour | UNKNOWN_FIELD",
      })
  void fieldThatBreaksARuleIsNamed(String body, String field, String code) throws Exception {
    JsonNode problem = problem(post(body), 422);
    assertThat(problem.path("violations").path(0).path("field").asText()).isEqualTo(field);
    assertThat(problem.path("violations").path(0).path("code").asText()).isEqualTo(code);
  }

  @Test
  void allViolationsAreToldTogether() throws Exception {
    assertThat(problem(post("{\"size\":-1,\"x\":1}"), 422).path("violations")).hasSize(3);
  }

  @Test
  void wrongEncodingsAre400() throws Exception {
    problem(postBytes("{\"id\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1), "identity"), 400);
    problem(postBytes("no gzip".getBytes(StandardCharsets.UTF_8), "gzip"), 400);
    byte[] packed = gzip("{\"id\":\"a\"}");
    assertThat(postBytes(packed, "gzip").statusCode()).isEqualTo(200);
    problem(postBytes(java.util.Arrays.copyOf(packed, packed.length - 9), "gzip"), 400);
    problem(postBytes(packed, "br"), 415);
  }

  @Test
  void largeBodiesAre413() throws Exception {
    problem(post("{\"id\":\"" + "a".repeat(2_000_000) + "\"}"), 413);
    problem(postBytes(gzip("{\"id\":\"" + "a".repeat(2_000_000) + "\"}"), "gzip"), 413);
  }

  @Test
  void idsMayHoldWhateverAPathCanCarry() throws Exception {
    assertThat(send(signedIn("/api/echo/a%2Fb%25c%3Bd%20%C3%BC%5C")).body())
        .contains("\"a/b%c;d ü\\\\\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/echo/a%00b", "/api/echo/%zz", "/api/echo/%FF", "/api/echo/a%0Ab"})
  void addressesThatCannotBeReadAreProblems(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + ADMIN);
    assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*application/problem\\+json.*");
  }

  @Test
  void requestLineThatIsNoHttpIsAProblem() throws Exception {
    assertThat(raw("GET /a|b{} HTTP/1.1\r\nHost: a"))
        .matches("(?s)HTTP/1.1 400 .*application/problem\\+json.*MALFORMED_REQUEST.*");
  }

  @Test
  void defectsTellNothingOfTheirCause() throws Exception {
    HttpResponse<String> answer = send(signedIn("/api/broken"));
    problem(answer, 500);
    assertThat(answer.body()).doesNotContain("secret");
  }

  private JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualTo("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("code").asText()).matches("[A-Z_]+");
    assertThat(problem.hasNonNull("type") && problem.hasNonNull("title")).isTrue();
    return problem;
  }

  private HttpResponse<String> post(String body) throws Exception {
    return postBytes(body.getBytes(StandardCharsets.UTF_8), "identity");
  }

  private HttpResponse<String> postBytes(byte[] body, String encoding) throws Exception {
    return send(
        signedIn("/api/echo")
            .header("Content-Type", "application/json")
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder signedIn(String path) {
    return request(path).header("Authorization", ADMIN);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String raw(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request = head + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }
}
