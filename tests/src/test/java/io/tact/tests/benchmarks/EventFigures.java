package io.tact.tests.benchmarks;

import io.tact.tests.benchmarks.Figure.Bound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Behaviour events over HTTP, one a call, stored before the answer. */
final class EventFigures {

  private EventFigures() {}

  static List<Figure> figures(Size size) {
    double floor16 = RawInserts.perSecond(16, size);
    double floor64 = RawInserts.perSecond(64, size);
    List<Figure> figures = new ArrayList<>();
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database)) {
      tact.importCustomers("c", size.customers());
      perSecond(tact, 48, size); // what a request runs through takes long to be compiled
      figures.add(
          new Figure(
              "events in, 16 connections",
              perSecond(tact, 16, size),
              "1/s",
              floor16,
              Bound.atLeast(0.4)));
      figures.add(
          new Figure(
              "events in, 64 connections",
              perSecond(tact, 64, size),
              "1/s",
              floor64,
              Bound.atLeast(0.4)));
    }
    return figures;
  }

  private static double perSecond(BenchmarkApplication tact, int connections, Size size) {
    return SteadyLoad.perSecond(
        connections, size, thread -> new Channel(tact.port(), connections + "-" + thread, size));
  }

  private static final class Channel implements SteadyLoad.Worker {

    private final HttpConnection connection;
    private final String name;
    private final Size size;
    private long number;

    Channel(int port, String name, Size size) {
      this.connection =
          new HttpConnection(
              port,
              "channel",
              BenchmarkApplication.PASSWORD,
              "/api/events",
              "application/cloudevents+json");
      this.name = name;
      this.size = size;
    }

    @Override
    public void once() throws IOException {
      String customer = "c-" + ThreadLocalRandom.current().nextInt(size.customers());
      int status = connection.post(BehaviourEvent.body(name + "-" + number++, customer));
      if (status != 202) {
        throw new IllegalStateException("answered " + status);
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
