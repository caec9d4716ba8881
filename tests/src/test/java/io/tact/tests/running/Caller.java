package io.tact.tests.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A user of the API, with the words of HTTP. */
public final class Caller {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String base;
  private final Optional<String> authorization;

  /** Signs in by HTTP Basic. */
  public Caller(int port, String user, String password) {
    this(
        port,
        Optional.of(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8))));
  }

  private Caller(int port, Optional<String> authorization) {
    this.base = "http://127.0.0.1:" + port;
    this.authorization = authorization;
  }

  public static Caller stranger(int port) {
    return new Caller(port, Optional.empty());
  }

  public Answer get(String path) {
    return call("GET", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer delete(String path) {
    return call("DELETE", path, BodyPublishers.noBody(), Map.of());
  }

  /** POST without a body. */
  public Answer post(String path) {
    return call("POST", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer post(String path, JsonNode body) {
    return post(path, body.toString());
  }

  /** POST of a JSON text, well-formed or not. */
  public Answer post(String path, String json) {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public Answer post(String path, String mediaType, byte[] body) {
    return call("POST", path, BodyPublishers.ofByteArray(body), Map.of("Content-Type", mediaType));
  }

  /** POST of a body that is never held as a whole. */
  public Answer postStream(String path, String mediaType, Supplier<InputStream> body) {
    return call(
        "POST", path, BodyPublishers.ofInputStream(body::get), Map.of("Content-Type", mediaType));
  }

  public Answer put(String path, JsonNode body) {
    return call(
        "PUT",
        path,
        BodyPublishers.ofString(body.toString()),
        Map.of("Content-Type", "application/json"));
  }

  /** Any call. */
  public Answer call(String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path).timeout(Duration.ofMinutes(10)).method(method, body);
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return Answer.of(method + " " + path, response);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A request with the caller's credentials. */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }
}
