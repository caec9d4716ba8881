package io.tact.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.Json;
import io.tact.tests.running.Tact;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does for the pages. */
class PagesTest {

  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dead-letters", "/journeys/salary-day/versions/1", "/no-such-page"})
  void addressOfAPageIsAnsweredByTheStudioWhichIsAskedForAnewEachTime(String path)
      throws Exception {
    HttpResponse<String> page = send(asMarketer(path).header("Accept", "text/html,*/*"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("<div id=\"app\">");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(page, "Content-Security-Policy")).contains("default-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dead-letters", "/no-such-page", "/index.html"})
  void whoIsNotSignedInIsSentToTheForm(String path) throws Exception {
    HttpResponse<String> page = send(request(path).header("Accept", "text/html"));

    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(header(page, "Location")).endsWith("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/none", "/actuator/none", "/assets/none.js", "/assets", "/api"})
  void whatIsNoPageIsNotAnsweredByOne(String path) throws Exception {
    HttpResponse<String> answer = send(asMarketer(path).header("Accept", "text/html,*/*"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void programsAreToldThatThereIsNothing() throws Exception {
    HttpResponse<String> answer =
        send(asMarketer("/no-such-page").header("Accept", "application/json"));

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void scriptsAreKeptForEverAndNeedNoSession() throws Exception {
    Matcher script = SCRIPT.matcher(send(asMarketer("/").header("Accept", "text/html")).body());
    assertThat(script.find()).isTrue();
    HttpResponse<String> answer = send(request(script.group(1)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).contains("javascript");
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
  }

  @Test
  void pageKnowsWhoIsSignedInAndGetsItsToken() throws Exception {
    HttpResponse<String> me = send(asMarketer("/api/me"));

    assertThat(Json.read(me.body()))
        .isEqualTo(Json.json("{'name':'marketer','roles':['MARKETER'],'manualClock':true}"));
    assertThat(header(me, "Set-Cookie")).startsWith("XSRF-TOKEN=");
    assertThat(header(me, "Cache-Control")).isEqualTo("no-store");
    Tact.stranger().get("/api/me").expectProblem(401, "NOT_SIGNED_IN");
  }

  @Test
  void callOfAProgramBeginsNoSession() throws Exception {
    assertThat(header(send(asMarketer("/api/clock")), "Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/sign-in, zh-CN, '', 用户名",
    "/sign-in, en-GB, '', User name",
    "/sign-in, zh-CN, tact-language=en, User name",
    "/sign-in?language=zh-CN, en, tact-language=en, 用户名",
    "/sign-in?language=fr, en, '', User name",
  })
  void formSpeaksWhatWasChosenElseWhatTheBrowserPrefers(
      String path, String preferred, String cookie, String words) throws Exception {
    HttpResponse<String> form =
        send(request(path).header("Accept-Language", preferred).header("Cookie", cookie));

    assertThat(form.body()).contains(words).doesNotContain("{{");
  }

  @Test
  void choiceOfALanguageIsRemembered() throws Exception {
    HttpResponse<String> form = send(request("/sign-in?language=en"));

    assertThat(form.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("tact-language=en; Path=/; Max-Age=31536000"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder asMarketer(String path) {
    byte[] credentials = ("marketer:" + Tact.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return request(path)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Tact.port() + path));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
