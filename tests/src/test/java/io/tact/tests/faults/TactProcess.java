package io.tact.tests.faults;

import io.tact.tests.running.Caller;
import io.tact.tests.running.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Tact in a process of its own, on the real clock, that can be killed. */
final class TactProcess implements Users, AutoCloseable {

  private static final String PASSWORD = "a password for the tests";

  private final Process process;
  private final int port;

  private TactProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts on the data directory, with the database in it, and waits until it serves. */
  static TactProcess start(Path directory) {
    return start(directory, Map.of());
  }

  /** Starts on a database that other nodes are on, too. */
  static TactProcess start(Path directory, String databaseUrl) {
    return start(
        directory,
        Map.of(
            "TACT_MASTER_KEY",
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
            "SPRING_DATASOURCE_URL",
            databaseUrl,
            "SPRING_DATASOURCE_USERNAME",
            "postgres",
            "SPRING_DATASOURCE_PASSWORD",
            "postgres"));
  }

  private static TactProcess start(Path directory, Map<String, String> settings) {
    try {
      int port = freePort();
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx512m",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              classPath(),
              "io.tact.api.TactApplication");
      Map<String, String> environment = builder.environment();
      environment.put("SERVER_PORT", Integer.toString(port));
      environment.put("TACT_DATADIR", directory.resolve("tact").toString());
      environment.put("TACT_DEMO", "false");
      environment.putAll(settings);
      for (String user : NAMES) {
        environment.put("TACT_USERS_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD", PASSWORD);
      }
      builder.redirectErrorStream(true);
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(directory.resolve("tact.log").toFile()));
      TactProcess tact = new TactProcess(builder.start(), port);
      tact.awaitReadiness();
      return tact;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Caller as(String user) {
    return new Caller(port, user, PASSWORD);
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** As Ctrl-C does. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  @Override
  public void close() {
    stop();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        printThreads();
        if (!process.waitFor(150, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("did not stop");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Tells what a process that is slow to stop is at. */
  private void printThreads() {
    try {
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
              Long.toString(process.pid()),
              "Thread.print")
          .inheritIO()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReadiness() {
    Awaitility.await("readiness")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .failFast("the process ended", () -> !process.isAlive())
        .until(() -> Caller.stranger(port).get("/actuator/health/readiness").status() == 200);
  }

  /** Surefire keeps the real one apart. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
