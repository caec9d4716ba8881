package io.tact.tests.faults;

import static io.tact.tests.running.Journeys.flow;
import static io.tact.tests.running.Journeys.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Journeys;
import io.tact.tests.running.Launches;
import io.tact.tests.running.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A place is taken at the decision, so a cap is exact whoever asks at the same time. */
class CrowdForOneCustomerTest {

  private static final int JOURNEYS = 10;
  private static final int SENDS = 10;
  private static final int CALLS = 100;

  @Test
  void twoHundredRequestsAtOnceFromJourneysAndTheApiTakeThreePlaces() throws Exception {
    Policies.inForce("{'id':'three','type':'FREQUENCY_CAP','max':3,'window':'P7D'}");
    String customer = Customers.reachable();
    IntStream.range(0, JOURNEYS).forEach(CrowdForOneCustomerTest::publish);
    List<Callable<String>> asks = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      if (call % (CALLS / JOURNEYS) == 0) {
        String journey = "crowd-" + asks.size() / (CALLS / JOURNEYS + 1);
        asks.add(() -> Launches.launch(journey, List.of(customer)));
      }
      asks.add(() -> Customers.contact(customer, "SMS", "MARKETING").text("decision"));
    }

    ExecutorService crowd = Executors.newFixedThreadPool(32);
    List<Future<String>> answers = crowd.invokeAll(asks);
    crowd.shutdown();

    for (Future<String> answer : answers) {
      if (answer.get().length() == 26) {
        Launches.await(answer.get(), progress -> progress.path("completed").asInt() == 1);
      }
    }
    Contacts.awaitCount(customer, CALLS + JOURNEYS * SENDS);
    assertThat(Contacts.decided(customer, "APPROVED")).hasSize(3);
    assertThat(Contacts.decided(customer, "SUPPRESSED")).hasSize(CALLS + JOURNEYS * SENDS - 3);
  }

  private static void publish(int number) {
    String[] sends = IntStream.range(0, SENDS).mapToObj(i -> "send" + i).toArray(String[]::new);
    String[] path =
        Stream.concat(Stream.concat(Stream.of("start"), Stream.of(sends)), Stream.of("end"))
            .toArray(String[]::new);
    StringBuilder elements = new StringBuilder("<startEvent id=\"start\"/><endEvent id=\"end\"/>");
    for (String send : sends) {
      elements.append(send(send, "SMS"));
    }
    Journeys.publish("crowd-" + number, elements + flow(path));
  }
}
