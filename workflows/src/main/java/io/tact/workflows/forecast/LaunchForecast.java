package io.tact.workflows.forecast;

import io.tact.workflows.deployment.ContactsAhead;
import io.tact.workflows.deployment.ContactsAhead.Ahead;
import io.tact.workflows.deployment.Journeys;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many contacts a journey will ask for, for each customer whom a launch lets in. The policy is
 * not asked: how many of them it holds back nobody knows before.
 */
public final class LaunchForecast {

  /** As far as a contact may wait. */
  private static final Duration HORIZON = Duration.ofDays(400);

  private final Journeys journeys;

  public LaunchForecast(Journeys journeys) {
    this.journeys = journeys;
  }

  /** Contacts by channel, for one customer on average; {@code ?} where an expression tells. */
  public SortedMap<String, Double> contacts(
      JourneyVersion version, ContactForecast.Observed observed) {
    SortedMap<String, Double> channels = new TreeMap<>();
    journeys.bpmn(version.journey(), version.version()).stream()
        .flatMap(bpmn -> ContactsAhead.ofLaunch(bpmn, observed.apply(version), HORIZON).stream())
        .forEach((Ahead ahead) -> channels.merge(ahead.channel(), ahead.expected(), Double::sum));
    return channels;
  }
}
