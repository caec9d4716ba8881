package io.tact.domain.customer;

import io.tact.domain.campaign.CampaignEvent;
import io.tact.domain.campaign.CampaignHistory;
import io.tact.domain.customer.CustomerCommand.DecideCampaignContacts;
import io.tact.domain.customer.CustomerCommand.DecideDueContacts;
import io.tact.domain.customer.CustomerEvent.ContactWithdrawn;
import io.tact.domain.customer.CustomerEvent.Decided;
import io.tact.domain.customer.ReplayedContact.Outcome;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyInForce;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/**
 * The real aggregate on an event store in memory, with a clock that visits the instants at which
 * waiting contacts fall due, as the scheduler does.
 */
final class LiveCustomer extends Clock implements PolicyInForce {
  static final String ANNA = "anna";

  private final Version policy;
  private final EventStore store =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final Map<String, Instant> waiting = new HashMap<>();
  private final LivedCampaigns campaigns = new LivedCampaigns();
  private Instant now;
  private int seen;

  LiveCustomer(ContactPolicy policy, Instant start) {
    this.policy = new Version(1, policy);
    this.now = start;
    GenericEventMessage.clock = this;
    ParameterResolverFactory parameters =
        MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(Customer.class),
            new SimpleResourceParameterResolverFactory(
                List.of(new Surroundings(this, this, campaigns))));
    EventSourcingRepository<Customer> repository =
        EventSourcingRepository.builder(Customer.class)
            .eventStore(store)
            .parameterResolverFactory(parameters)
            .build();
    AggregateAnnotationCommandHandler.<Customer>builder()
        .aggregateType(Customer.class)
        .repository(repository)
        .parameterResolverFactory(parameters)
        .build()
        .subscribe(bus);
  }

  /** Lets the time pass, with everything that falls due on the way. */
  void goTo(Instant instant) {
    for (Optional<Instant> due = nextDue(); due.isPresent(); due = nextDue()) {
      if (due.get().isAfter(instant)) {
        break;
      }
      now = due.get();
      send(new DecideDueContacts(ANNA));
    }
    now = instant;
  }

  /** Something happens to a campaign; where it turns, its waiting contacts are decided. */
  void campaign(CampaignEvent event) {
    campaigns.history().add(event, now);
    if (CampaignHistory.turns(event)) {
      send(new DecideCampaignContacts(ANNA, event.campaignId()));
    }
  }

  CampaignHistory campaigns() {
    return campaigns.history();
  }

  private Optional<Instant> nextDue() {
    return waiting.values().stream().min(Instant::compareTo);
  }

  void send(CustomerCommand command) {
    FutureCallback<CustomerCommand, Object> answer = new FutureCallback<>();
    bus.dispatch(new GenericCommandMessage<>(command), answer);
    answer.getResult();
    List<Replay.Recorded> history = history();
    history.subList(seen, history.size()).forEach(recorded -> note(recorded.event()));
    seen = history.size();
  }

  private void note(CustomerEvent event) {
    if (event instanceof Decided decided) {
      become(decided.contactId(), Outcome.of(decided.decision()), decided.decision().until());
    } else if (event instanceof ContactWithdrawn withdrawn) {
      become(withdrawn.contactId(), Outcome.WITHDRAWN, Optional.empty());
    }
  }

  private void become(String contactId, Outcome outcome, Optional<Instant> until) {
    outcomes.put(contactId, outcome);
    waiting.remove(contactId);
    until.ifPresent(instant -> waiting.put(contactId, instant));
  }

  /** What came of every contact so far. */
  Map<String, Outcome> outcomes() {
    return outcomes;
  }

  List<Replay.Recorded> history() {
    List<Replay.Recorded> history = new ArrayList<>();
    store
        .readEvents(ANNA)
        .asStream()
        .forEach(
            event ->
                history.add(
                    new Replay.Recorded((CustomerEvent) event.getPayload(), event.getTimestamp())));
    return history;
  }

  @Override
  public Version current() {
    return policy;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Tact's clock knows instants alone");
  }
}
