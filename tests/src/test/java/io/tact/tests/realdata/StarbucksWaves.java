package io.tact.tests.realdata;

import static io.tact.tests.running.Json.json;

import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.SharedData;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Offers that a coffee house sent in six waves, some of them exactly seven days apart; at most one
 * in seven days is allowed.
 */
final class StarbucksWaves {

  /** An offer that was sent so many hours after the first wave. */
  record Offer(int hour, String customer, String offer) {

    /** The same to somebody else, who has no other contacts. */
    Offer ofAnother() {
      return new Offer(hour, "another-" + customer, offer);
    }
  }

  private StarbucksWaves() {}

  /** The offers of the first so many customers. */
  static List<Offer> offers(int customers) {
    List<String> lines = SharedData.lines("starbucks/offers_received.csv.gz");
    List<Offer> all =
        lines.subList(1, lines.size()).stream()
            .map(line -> line.split(",", -1))
            .map(cells -> new Offer(Integer.parseInt(cells[0]), cells[1], cells[2]))
            .toList();
    Collection<String> chosen =
        all.stream()
            .map(Offer::customer)
            .sorted()
            .distinct()
            .limit(customers)
            .collect(Collectors.toSet());
    return all.stream().filter(offer -> chosen.contains(offer.customer())).toList();
  }

  /** Sends the waves from the instant on, and counts the decisions of each. */
  static Map<Integer, Map<String, Integer>> decisions(List<Offer> offers, Instant first) {
    importCustomers(offers.stream().map(Offer::customer).distinct().toList());
    Policies.inForce(atMost(1));
    Map<Integer, List<Offer>> waves =
        offers.stream()
            .collect(Collectors.groupingBy(Offer::hour, TreeMap::new, Collectors.toList()));
    Map<Integer, Map<String, Integer>> decisions = new TreeMap<>();
    waves.forEach(
        (hour, wave) -> {
          ManualClock.to(first.plus(Duration.ofHours(hour)));
          decisions.put(hour, Crowd.count(wave, StarbucksWaves::send));
        });
    return decisions;
  }

  /** Imports the waves, sent from the instant on, as contacts made before Tact. */
  static void importAsHistory(List<Offer> offers, Instant first) {
    importCustomers(offers.stream().map(Offer::customer).distinct().toList());
    String lines =
        offers.stream()
            .map(
                offer ->
                    json(
                            "{'customerId':'%s','channel':'EMAIL','category':'MARKETING','offerId':'%s','at':'%s'}",
                            offer.customer(),
                            offer.offer(),
                            first.plus(Duration.ofHours(offer.hour())))
                        .toString())
            .collect(Collectors.joining("\n", "", "\n"));
    Tact.admin()
        .post(
            "/api/contacts/history", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  /** The rule that allows so many in seven days. */
  static String atMost(int max) {
    return "{'id':'a-week','type':'FREQUENCY_CAP','max':" + max + ",'window':'P7D'}";
  }

  static int total(Map<Integer, Map<String, Integer>> waves, String decision) {
    return waves.values().stream().mapToInt(wave -> wave.getOrDefault(decision, 0)).sum();
  }

  private static void importCustomers(List<String> customers) {
    String csv =
        customers.stream()
            .map(customer -> customer + "," + customer + "@example.org")
            .collect(Collectors.joining("\n", "customerId,address.EMAIL\n", "\n"));
    Tact.admin()
        .post("/api/customers/import", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  private static String send(Offer offer) {
    return Tact.channel()
        .post(
            "/api/contacts",
            json(
                "{'customerId':'%s','channel':'EMAIL','category':'MARKETING','offerId':'%s'}",
                offer.customer(), offer.offer()))
        .expect(200)
        .text("decision");
  }
}
