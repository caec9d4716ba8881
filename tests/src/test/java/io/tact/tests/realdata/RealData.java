package io.tact.tests.realdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.WhatIfs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Both sets of real data, whole, through the API; prints what came out beside what must. */
public final class RealData {

  private static final Instant FIRST_WAVE = Instant.parse("2026-03-02T09:00:00Z");

  private RealData() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Map<String, Integer> bank = BankCampaign.decisions(Integer.MAX_VALUE - 1);
    print("bank, approved", bank.getOrDefault("APPROVED", 0), 88_040);
    print("bank, suppressed", bank.getOrDefault("SUPPRESSED", 0), 36_916);
    System.out.printf("bank took %d s%n", seconds(start));

    start = System.nanoTime();
    Map<Integer, Map<String, Integer>> waves =
        StarbucksWaves.decisions(StarbucksWaves.offers(Integer.MAX_VALUE), FIRST_WAVE);
    print("Starbucks, approved", StarbucksWaves.total(waves, "APPROVED"), 56_581);
    print("Starbucks, suppressed", StarbucksWaves.total(waves, "SUPPRESSED"), 19_696);
    print("Starbucks, hour 408, suppressed", waves.get(408).getOrDefault("SUPPRESSED", 0), 9_559);
    print("Starbucks, hour 504, suppressed", waves.get(504).getOrDefault("SUPPRESSED", 0), 2_365);
    print("Starbucks, hour 576, suppressed", waves.get(576).getOrDefault("SUPPRESSED", 0), 7_772);
    System.out.printf("Starbucks took %d s%n", seconds(start));
    replayed();
    System.exit(0);
  }

  /** The same waves as contacts made before Tact, replayed under two policies. */
  private static void replayed() {
    List<StarbucksWaves.Offer> offers =
        StarbucksWaves.offers(Integer.MAX_VALUE).stream()
            .map(StarbucksWaves.Offer::ofAnother)
            .toList();
    Instant first = FIRST_WAVE.minus(Duration.ofDays(60));
    StarbucksWaves.importAsHistory(offers, first);
    Instant after = first.plus(Duration.ofDays(30));
    long start = System.nanoTime();
    JsonNode one = WhatIfs.result(first, after, StarbucksWaves.atMost(1));
    System.out.printf("the replay took %d ms%n", (System.nanoTime() - start) / 1_000_000);
    JsonNode two = WhatIfs.result(first, after, StarbucksWaves.atMost(2));
    print("what if one a week, approved", one.path("approved").asInt(), 56_581);
    print("what if one a week, suppressed", one.path("suppressed").asInt(), 19_696);
    print("what if two a week, approved", two.path("approved").asInt(), 76_277);
    print("what if two a week, suppressed", two.path("suppressed").asInt(), 0);
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  private static void print(String what, int came, int expected) {
    System.out.printf(
        "%-36s %6d, must be %6d: %s%n", what, came, expected, came == expected ? "ok" : "WRONG");
  }
}
