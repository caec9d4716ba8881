package io.tact.tests.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Server-sent events, as somebody who listens gets them. */
public final class EventStream implements AutoCloseable {

  /** One that nobody keeps is collected some day, and its streams end with it. */
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final InputStream body;
  private final HttpHeaders head;
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> ended;

  private EventStream(HttpResponse<InputStream> response) {
    this.body = response.body();
    this.head = response.headers();
    this.ended = CompletableFuture.runAsync(this::listen, EventStream::inBackground);
  }

  /** Begins to listen. */
  public static EventStream open(Caller caller, String path) {
    HttpRequest request = caller.request(path).header("Accept", "text/event-stream").build();
    try {
      HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + " answered " + response.statusCode());
      }
      return new EventStream(response);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** On a thread of its own: it listens as long as it is open. */
  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "event-stream");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          heard.add(Json.MAPPER.readTree(line.substring("data: ".length())));
        }
      }
    } catch (IOException e) {
      // It was closed, by either side.
    }
  }

  /** A header of the answer; empty where it has none. */
  public String header(String name) {
    return head.firstValue(name).orElse("");
  }

  /** Whether neither side has ended it. */
  public boolean isOpen() {
    return !ended.isDone();
  }

  /** What was heard so far. */
  public List<JsonNode> heard() {
    return List.copyOf(heard);
  }

  /** Awaits an event like that, and answers it. */
  public JsonNode await(Predicate<JsonNode> expected) {
    return Awaitility.await("an event")
        .atMost(Duration.ofSeconds(20))
        .until(() -> heardLike(expected), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonNode> heardLike(Predicate<JsonNode> expected) {
    Optional<JsonNode> found = heard.stream().filter(expected).findFirst();
    if (found.isEmpty() && ended.isDone()) {
      throw new AssertionError("the stream has ended, after " + heard.size() + " events");
    }
    return found;
  }

  /** Awaits that the other side ends it. */
  public void awaitEnd() {
    Awaitility.await("the end").atMost(Duration.ofSeconds(20)).until(ended::isDone);
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
