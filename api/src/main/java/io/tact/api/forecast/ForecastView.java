package io.tact.api.forecast;

import io.tact.workflows.forecast.ContactForecast.Expected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;

/**
 * The contacts that are to be expected.
 *
 * @param zone the zone whose days these are: that of the policy in force
 * @param days every day, today first
 */
record ForecastView(String zone, List<Day> days) {

  /** A day's contacts by channel. */
  record Day(LocalDate day, List<ByChannel> channels) {}

  /**
   * A day's contacts on a channel.
   *
   * @param channel the channel; {@code ?} where a journey's expression tells
   * @param deferred contacts that wait and will be decided on that day
   * @param planned contacts that journeys on the way will ask for, on average, to two places
   */
  record ByChannel(String channel, long deferred, BigDecimal planned) {}

  static ForecastView of(ZoneId zone, SortedMap<LocalDate, SortedMap<String, Expected>> days) {
    return new ForecastView(
        zone.getId(),
        days.entrySet().stream()
            .map(
                day ->
                    new Day(
                        day.getKey(),
                        day.getValue().entrySet().stream()
                            .map(channel -> channel(channel.getKey(), channel.getValue()))
                            .toList()))
            .toList());
  }

  private static ByChannel channel(String name, Expected expected) {
    return new ByChannel(
        name,
        expected.deferred(),
        BigDecimal.valueOf(expected.planned()).setScale(2, RoundingMode.HALF_UP));
  }
}
