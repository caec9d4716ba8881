package io.tact.tests.benchmarks;

import io.tact.api.TactApplication;
import io.tact.tests.running.Caller;
import io.tact.tests.running.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application on a benchmark's database. */
final class BenchmarkApplication implements Users, AutoCloseable {

  static final String PASSWORD = "benchmarks";

  private static final int LINES_AN_IMPORT = 20_000;

  private final ConfigurableApplicationContext context;

  private BenchmarkApplication(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static BenchmarkApplication on(BenchmarkDatabase database) {
    List<String> settings = new ArrayList<>();
    settings.add("--server.port=0");
    settings.add("--server.address=127.0.0.1");
    settings.add("--tact.datadir=" + temporaryDirectory());
    settings.add("--tact.demo=false");
    settings.add("--spring.datasource.url=" + database.url());
    settings.add("--spring.datasource.username=postgres");
    settings.add("--spring.datasource.password=postgres");
    settings.add("--logging.level.root=WARN");
    NAMES.forEach(user -> settings.add("--tact.users." + user + ".password=" + PASSWORD));
    return new BenchmarkApplication(
        new SpringApplicationBuilder(TactApplication.class).run(settings.toArray(String[]::new)));
  }

  private static String temporaryDirectory() {
    try {
      return Files.createTempDirectory("tact-benchmark").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public Caller as(String user) {
    return new Caller(port(), user, PASSWORD);
  }

  /** Imports customers, each reachable by SMS, a third of them GOLD, all of one branch. */
  void importCustomers(String branch, int count) {
    importLines(
        "/api/customers/import",
        "text/csv",
        "customerId,timeZone,tier,branch,address.SMS\n",
        count,
        i ->
            "%s-%d,Asia/Shanghai,%s,%s,+86138%08d"
                .formatted(branch, i, i % 3 == 0 ? "GOLD" : "BASIC", branch, i));
  }

  /** Imports so many lines, some ten thousand a call; all of them must be taken. */
  void importLines(
      String path, String mediaType, String header, int count, IntFunction<String> line) {
    for (int from = 0; from < count; from += LINES_AN_IMPORT) {
      int to = Math.min(count, from + LINES_AN_IMPORT);
      String body =
          IntStream.range(from, to).mapToObj(line).collect(Collectors.joining("\n", header, "\n"));
      int accepted =
          as("admin")
              .post(path, mediaType, body.getBytes(StandardCharsets.UTF_8))
              .expect(200)
              .json()
              .path("accepted")
              .asInt();
      if (accepted != to - from) {
        throw new IllegalStateException(accepted + " of " + (to - from) + " were accepted");
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
