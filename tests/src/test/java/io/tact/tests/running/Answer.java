package io.tact.tests.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What came back.
 *
 * @param call the method and path that were called
 * @param headers in whatever case
 * @param json the body where it is JSON, else a missing node
 */
public record Answer(String call, int status, HttpHeaders headers, byte[] body, JsonNode json) {

  static Answer of(String call, HttpResponse<byte[]> response) {
    Optional<String> type = response.headers().firstValue("Content-Type");
    return new Answer(
        call,
        response.statusCode(),
        response.headers(),
        response.body(),
        parse(type, response.body()));
  }

  public Optional<String> mediaType() {
    return headers.firstValue("Content-Type");
  }

  public Optional<String> etag() {
    return headers.firstValue("ETag");
  }

  private static JsonNode parse(Optional<String> type, byte[] body) {
    if (body.length == 0 || type.filter(t -> t.contains("json")).isEmpty()) {
      return MissingNode.getInstance();
    }
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException e) {
      throw new AssertionError("No JSON: " + new String(body, StandardCharsets.UTF_8), e);
    }
  }

  /** The answer itself, where it has the status; an assertion error with the body otherwise. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError(
          "%s answered %d instead of %d: %s".formatted(call, status, expected, text()));
    }
    return this;
  }

  /** The answer itself, where it is one of success. */
  public Answer expectSuccess() {
    return status / 100 == 2 ? this : expect(200);
  }

  /** The answer itself, where it is a problem with the status and the stable code. */
  public Answer expectProblem(int expected, String code) {
    expect(expected);
    if (mediaType().filter(type -> type.startsWith("application/problem+json")).isEmpty()
        || !json.path("code").asText().equals(code)
        || json.path("status").asInt() != expected) {
      throw new AssertionError("%s: no problem %s: %s".formatted(call, code, text()));
    }
    return this;
  }

  /** The answer itself, where it is a problem with the status, whatever its code. */
  public Answer expectProblem(int expected) {
    return expectProblem(expected, json.path("code").asText("(none)"));
  }

  /** A text field of the body. */
  public String text(String field) {
    return json.path(field).asText();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
