package io.tact.tests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application on its manual clock and an embedded database of its own, started when the first
 * test asks for it and stopped with the test run. Tests share it: each brings its own customers and
 * journeys, puts its own policy in force, and moves the clock forwards only.
 */
public final class Tact {

  /** The password of every user. */
  public static final String PASSWORD = "correct horse battery staple";

  /** A busy machine is no failure. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static {
    Awaitility.setDefaultTimeout(PATIENCE);
  }

  private static ConfigurableApplicationContext running;

  private static final Map<String, Caller> CALLERS = new ConcurrentHashMap<>();

  private Tact() {}

  /** The application's own context, for tests that look beneath the contract. */
  public static synchronized ConfigurableApplicationContext context() {
    if (running == null) {
      running = start(temporaryDirectory());
    }
    return running;
  }

  public static Caller marketer() {
    return as("marketer");
  }

  public static Caller approver() {
    return as("approver");
  }

  public static Caller channel() {
    return as("channel");
  }

  public static Caller compliance() {
    return as("compliance");
  }

  public static Caller manager() {
    return as("manager");
  }

  public static Caller admin() {
    return as("admin");
  }

  /** Somebody without credentials. */
  public static Caller stranger() {
    return Caller.stranger(port());
  }

  /** The user of that name. */
  public static Caller as(String user) {
    return CALLERS.computeIfAbsent(user, name -> new Caller(port(), name, PASSWORD));
  }

  public static int port() {
    return Integer.parseInt(context().getEnvironment().getProperty("local.server.port"));
  }

  private static ConfigurableApplicationContext start(Path directory) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("tact.datadir", directory.toString());
    settings.put("tact.demo", "false");
    settings.put("tact.clock", "manual");
    for (String user : Users.NAMES) {
      settings.put("tact.users." + user + ".password", PASSWORD);
    }
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new SpringApplicationBuilder(application()).run(arguments);
  }

  private static Class<?> application() {
    try {
      return Class.forName("io.tact.api.TactApplication");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("tact-tests");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
