package io.tact.tests.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.WhatIfs;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Slices of real data; skipped where {@code ../shared/data} is absent. */
class RealDataTest {

  @Test
  void bankThatCallsAtMostThreeTimesLeavesOutTheRest() {
    assertThat(BankCampaign.decisions(2_000))
        .isEqualTo(Map.of("APPROVED", 3_466, "SUPPRESSED", 291));
  }

  @Test
  void wavesExactlySevenDaysApartDoNotHinderEachOther() {
    List<StarbucksWaves.Offer> offers = StarbucksWaves.offers(500);

    Map<Integer, Map<String, Integer>> waves = StarbucksWaves.decisions(offers, ManualClock.now());

    int expected = approvedByHand(offers);
    assertThat(StarbucksWaves.total(waves, "APPROVED")).isEqualTo(expected);
    assertThat(StarbucksWaves.total(waves, "SUPPRESSED")).isEqualTo(offers.size() - expected);
    assertThat(waves.get(168)).doesNotContainKey("SUPPRESSED");
    assertThat(waves.get(336)).doesNotContainKey("SUPPRESSED");
  }

  @Test
  void wavesImportedAsHistoryComeOutOfAReplayAsTheyWouldHave() {
    List<StarbucksWaves.Offer> offers = StarbucksWaves.offers(300);
    ManualClock.forward(Duration.ofDays(40));
    Instant first = ManualClock.now().minus(Duration.ofDays(35));
    StarbucksWaves.importAsHistory(offers, first);
    Instant after = first.plus(Duration.ofDays(30));

    JsonNode one = WhatIfs.result(first, after, StarbucksWaves.atMost(1));
    JsonNode two = WhatIfs.result(first, after, StarbucksWaves.atMost(2));

    int expected = approvedByHand(offers);
    assertThat(one.path("requested").asInt()).isEqualTo(offers.size());
    assertThat(one.path("approved").asInt()).isEqualTo(expected);
    assertThat(one.path("suppressed").asInt()).isEqualTo(offers.size() - expected);
    assertThat(two.path("approved").asInt()).isEqualTo(offers.size());
  }

  /** Offers in the order of time: one is allowed where the last allowed is 168 hours old. */
  private static int approvedByHand(List<StarbucksWaves.Offer> offers) {
    Map<String, Integer> last = new HashMap<>();
    int approved = 0;
    for (StarbucksWaves.Offer offer :
        offers.stream()
            .sorted(java.util.Comparator.comparingInt(StarbucksWaves.Offer::hour))
            .toList()) {
      Integer before = last.get(offer.customer());
      if (before == null || offer.hour() - before >= 168) {
        last.put(offer.customer(), offer.hour());
        approved++;
      }
    }
    return approved;
  }
}
