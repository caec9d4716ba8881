package io.tact.tests.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.tact.tests.running.Tact;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Browsers that leave while something is sent to them, and scripts that are not there. */
class BrokenOffTest {

  /** More than any buffer on the way holds. */
  private static final int LARGE = 16 * 1024 * 1024;

  private final List<ILoggingEvent> logged = new CopyOnWriteArrayList<>();
  private final Logger everything = (Logger) LoggerFactory.getLogger("ROOT");
  private final Logger advice = (Logger) LoggerFactory.getLogger("io.tact.api.problem");
  private final AppenderBase<ILoggingEvent> listener =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          logged.add(event);
        }
      };

  @BeforeEach
  void listen() {
    Tact.port();
    listener.start();
    everything.addAppender(listener);
    advice.setLevel(Level.DEBUG);
  }

  @AfterEach
  void listenNoMore() {
    everything.detachAppender(listener);
    advice.setLevel(null);
  }

  @Test
  void whoLeavesWhileAScriptIsSentIsNoDefect() throws IOException {
    Path script = Path.of("target/test-classes/static/assets/large.js");
    Files.createDirectories(script.getParent());
    Files.write(script, new byte[LARGE]);
    try (Socket browser = new Socket("127.0.0.1", Tact.port())) {
      browser.getOutputStream().write(request("/assets/large.js"));
      assertThat(new String(browser.getInputStream().readNBytes(100), UTF_8)).contains(" 200");
      browser.setSoLinger(true, 0);
    } finally {
      Files.delete(script);
    }

    await().until(() -> said("hung up"));
    assertThat(worse(Level.WARN)).isEmpty();
  }

  @Test
  void aScriptThatIsNotThereIsNoDefect() {
    Tact.marketer().get("/assets/none-such.js").expectProblem(404, "NOT_FOUND");

    assertThat(worse(Level.WARN)).isEmpty();
  }

  private boolean said(String words) {
    return logged.stream().anyMatch(event -> event.getFormattedMessage().contains(words));
  }

  private List<String> worse(Level level) {
    return logged.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(level))
        .map(ILoggingEvent::toString)
        .toList();
  }

  private static byte[] request(String path) {
    String credentials =
        Base64.getEncoder().encodeToString(("marketer:" + Tact.PASSWORD).getBytes(UTF_8));
    return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\n\r\n"
        .formatted(path, credentials)
        .getBytes(UTF_8);
  }
}
