package io.tact.api.wiring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data directory: durable (fsync on), with a password, on a free
 * port of the loopback address. A server that a killed Tact left running is stopped first.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
  private static final String BEING_MADE = "postgresql.being-made";
  private static final Duration STOP_WAIT = Duration.ofSeconds(20);

  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedPostgresServer(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  static EmbeddedPostgresServer start(DataDirectory directory) {
    Path data = directory.resolve("postgresql");
    String password = directory.secret("postgresql.password", 24);
    try {
      stopOrphans(data);
      discardHalfMade(directory, data);
      return started(directory, data, password);
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL in " + data + " did not start", e);
    }
  }

  private static EmbeddedPostgresServer started(DataDirectory directory, Path data, String password)
      throws IOException {
    boolean serves = false;
    try {
      EmbeddedPostgres server = builder(directory, data, password).start();
      EmbeddedPostgresServer started = new EmbeddedPostgresServer(server, password);
      started.refuseStranger(data);
      directory.unmark(BEING_MADE);
      serves = true;
      return started;
    } finally {
      if (!serves) {
        stopOrphans(data);
      }
    }
  }

  private static EmbeddedPostgres.Builder builder(
      DataDirectory directory, Path data, String password) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(freePort())
        .setPGStartupWait(Duration.ofSeconds(60))
        // A hook of its own would stop it beside the application, which still needs it then.
        .setRegisterShutdownHook(false)
        .setOutputRedirector(
            ProcessBuilder.Redirect.appendTo(directory.resolve("postgresql.log").toFile()))
        .setErrorRedirector(
            ProcessBuilder.Redirect.appendTo(directory.resolve("postgresql.log").toFile()))
        // Handed to initdb, where a later option wins over the library's own.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", directory.resolve("postgresql.password").toString())
        .setConnectConfig("password", password)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "4GB")
        .setServerConfig("max_locks_per_transaction", "256")
        // Our statements are short: compiling them costs more than it saves.
        .setServerConfig("jit", "off");
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres").replaceAll("[?].*", "");
  }

  String password() {
    return password;
  }

  /** The library would attach to whatever answers on its port. */
  private void refuseStranger(Path data) throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW data_directory")) {
      row.next();
      if (!Files.isSameFile(Path.of(row.getString(1)), data)) {
        throw new IllegalStateException("another PostgreSQL answered in place of the embedded one");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded PostgreSQL does not answer", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Stops what a killed Tact has left at work on the directory: a server, or its making. */
  private static void stopOrphans(Path data) {
    String directory = data.toAbsolutePath().normalize().toString();
    ProcessHandle.allProcesses()
        .filter(process -> worksOn(process.info(), directory))
        .forEach(EmbeddedPostgresServer::stop);
  }

  private static boolean worksOn(ProcessHandle.Info process, String directory) {
    String command = process.command().orElse("");
    return (command.endsWith("/postgres") || command.endsWith("/initdb"))
        && List.of(process.arguments().orElse(new String[0])).contains(directory);
  }

  private static void stop(ProcessHandle orphan) {
    LOG.info("Stopping the PostgreSQL that an earlier start left running");
    orphan.destroy();
    try {
      orphan.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // It recovers from its log at the next start, as after a loss of power.
      orphan.destroyForcibly();
      orphan.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot stop the PostgreSQL left running", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while stopping the PostgreSQL left running", e);
    }
  }

  /**
   * A first start that was killed while it made the data directory leaves one that cannot be used
   * and holds nothing. A mark stands beside it until it has served for the first time.
   */
  private static void discardHalfMade(DataDirectory directory, Path data) throws IOException {
    if (Files.exists(directory.resolve(BEING_MADE)) && Files.exists(data)) {
      LOG.info("Discarding the database that an earlier start did not finish making");
      try (var files = Files.walk(data)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
    if (!Files.exists(data)) {
      directory.mark(BEING_MADE);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
