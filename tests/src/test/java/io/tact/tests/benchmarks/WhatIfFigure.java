package io.tact.tests.benchmarks;

import static io.tact.tests.running.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.domain.customer.Replay;
import io.tact.tests.benchmarks.Figure.Bound;
import io.tact.tests.running.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A replay of decided and sent contacts under 20 rules, beside a plain read of the same events. */
final class WhatIfFigure {

  private static final int RULES = 20;
  private static final int BULK = 500;
  private static final String TYPES =
      Replay.LOOKS_AT.stream()
          .map(type -> "'" + type.getSimpleName() + "'")
          .collect(Collectors.joining(", "));

  private WhatIfFigure() {}

  static List<Figure> figures(Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database)) {
      BenchmarkPolicy.inForce(tact);
      int customers = Math.max(1_000, size.events() / 16);
      tact.importCustomers("c", customers);
      Decisions decisions = new Decisions(tact);
      int contacts = size.events() / 2;
      for (int made = 0; made < contacts; made += BULK) {
        decisions.request(
            Stream.generate(() -> "c-" + ThreadLocalRandom.current().nextInt(customers))
                .distinct()
                .limit(BULK)
                .toList());
      }
      JdbcClient sql = JdbcClient.create(tact.bean(DataSource.class));
      Followers.awaitQuiet(sql);
      replayed(tact);
      String query = "SELECT * FROM event WHERE type IN (" + TYPES + ") ORDER BY index";
      double floor = contacts / PlainRead.seconds(tact.bean(DataSource.class), query);
      long start = System.nanoTime();
      long requested = replayed(tact);
      double rate = requested / ((System.nanoTime() - start) / 1e9);
      return List.of(
          new Figure("what-if, 20 rules", rate, "contacts/s", floor, Bound.atLeast(0.1)));
    }
  }

  private static long replayed(BenchmarkApplication tact) {
    Instant now = Instant.now();
    Answer answer =
        tact.as("marketer")
            .post(
                "/api/contact-policy/what-if",
                json(
                    "{'policy':{'zone':'Asia/Shanghai','rules':[%s]},'from':'%s','to':'%s'}",
                    String.join(",", ManyRules.rules(RULES)),
                    now.minus(Duration.ofDays(1)),
                    now.plus(Duration.ofDays(1))));
    JsonNode result = answer.json();
    while (!result.has("requested")) {
      LockSupport.parkNanos(100_000_000);
      JsonNode run =
          tact.as("marketer")
              .get("/api/contact-policy/what-if/" + answer.text("id"))
              .expect(200)
              .json();
      result = run.path("result");
    }
    return result.path("requested").asLong();
  }
}
