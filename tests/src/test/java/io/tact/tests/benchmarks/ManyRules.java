package io.tact.tests.benchmarks;

import java.util.stream.IntStream;

/** Policies of any size, of caps, gaps and quiet hours that let the measured contacts through. */
final class ManyRules {

  private ManyRules() {}

  /** So many rules, all of which have a say about marketing by SMS. */
  static String[] rules(int count) {
    return IntStream.range(0, count).mapToObj(ManyRules::rule).toArray(String[]::new);
  }

  private static String rule(int number) {
    return switch (number % 4) {
      case 0 ->
          "{'id':'cap-%d','type':'FREQUENCY_CAP','max':%d,'window':'P%dD'}"
              .formatted(number, 300 + number, 7 + number);
      case 1 ->
          "{'id':'month-%d','type':'FREQUENCY_CAP','max':%d,'window':'P%dD','per':'CAMPAIGN'}"
              .formatted(number, 300 + number, 7 + number);
      case 2 ->
          "{'id':'dark-%d','type':'BLACKOUT','from':'2090-02-05','to':'2090-02-12','whenReached':'DEFER'}"
              .formatted(number);
      default ->
          "{'id':'calm-%d','type':'COOL_OFF','after':'COMPLAINT','count':%d,'within':'P30D','pause':'P%dD'}"
              .formatted(number, 1 + number, 30 + number);
    };
  }
}
