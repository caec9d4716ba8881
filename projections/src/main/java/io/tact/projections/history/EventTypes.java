package io.tact.projections.history;

import io.tact.domain.campaign.Campaign;
import io.tact.domain.campaign.CampaignEvent;
import io.tact.domain.customer.Customer;
import io.tact.domain.customer.CustomerEvent;
import io.tact.domain.customer.InteractionRecorded;
import io.tact.domain.journey.Journey;
import io.tact.domain.journey.JourneyEvent;
import io.tact.domain.launch.Launch;
import io.tact.domain.launch.LaunchEvent;
import io.tact.domain.policy.PolicyBook;
import io.tact.domain.policy.PolicyEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which events (and snapshots of aggregates) are stored: the business word alone,
 * so that classes may move while the history stays.
 */
public final class EventTypes {

  private static final Map<String, Class<?>> BY_NAME =
      Stream.of(
              permitted(CustomerEvent.class),
              permitted(JourneyEvent.class),
              permitted(LaunchEvent.class),
              permitted(PolicyEvent.class),
              permitted(CampaignEvent.class),
              List.<Class<?>>of(
                  InteractionRecorded.class,
                  Campaign.class,
                  Customer.class,
                  Journey.class,
                  Launch.class,
                  PolicyBook.class))
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private EventTypes() {}

  /** Every name in the history, sorted. */
  public static List<String> names() {
    return BY_NAME.keySet().stream().sorted().toList();
  }

  /** The class stored under a name. */
  public static Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static List<Class<?>> permitted(Class<?> sealedInterface) {
    return List.of(sealedInterface.getPermittedSubclasses());
  }
}
