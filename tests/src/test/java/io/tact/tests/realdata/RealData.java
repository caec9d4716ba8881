package io.tact.tests.realdata;

import java.time.Instant;
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
    System.exit(0);
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  private static void print(String what, int came, int expected) {
    System.out.printf(
        "%-36s %6d, must be %6d: %s%n", what, came, expected, came == expected ? "ok" : "WRONG");
  }
}
