package io.tact.api.event;

import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.customer.InteractionRecorded;
import io.tact.domain.history.Actor;
import io.tact.domain.personal.PersonalDataVault;
import io.tact.domain.personal.Sealed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Appends what channels told to the history, each thing once. Works in the caller's transaction.
 */
@Component
class InteractionLog {

  private static final String KNOWN =
      "SELECT aggregate_id FROM event WHERE aggregate_id = ANY (?) AND sequence = 0";

  /** Whose key seals what is about nobody. */
  private static final String NOBODY = "tact:nobody";

  private final JdbcTemplate jdbc;
  private final EventStore history;
  private final PersonalDataVault vault;
  private final Clock clock;

  InteractionLog(JdbcTemplate jdbc, EventStore history, PersonalDataVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.history = history;
    this.vault = vault;
    this.clock = clock;
  }

  /** An event and who told it. */
  record Told(ChannelEvent event, String actor) {}

  /** Appends those that are new, and answers them. */
  List<ChannelEvent> appendNew(List<Told> told) {
    Map<String, Told> byKey = byKey(told);
    known(byKey.keySet()).forEach(byKey::remove);
    return append(byKey);
  }

  /**
   * Appends all, which spares a look at the history; where one of them is known already the
   * transaction fails as one does that came too late.
   */
  List<ChannelEvent> append(List<Told> told) {
    return append(byKey(told));
  }

  private static Map<String, Told> byKey(List<Told> told) {
    Map<String, Told> byKey = new LinkedHashMap<>();
    told.forEach(each -> byKey.putIfAbsent(each.event().key(), each));
    return byKey;
  }

  private List<ChannelEvent> append(Map<String, Told> byKey) {
    if (byKey.isEmpty()) {
      return List.of();
    }
    Set<String> owners = new HashSet<>();
    byKey.values().forEach(each -> owners.add(owner(each.event())));
    vault.readAhead(owners);
    Instant now = clock.instant();
    List<ChannelEvent> fresh = new ArrayList<>(byKey.size());
    byKey.forEach(
        (key, each) -> {
          publish(key, each, now);
          fresh.add(each.event());
        });
    return fresh;
  }

  private List<String> known(Set<String> keys) {
    return jdbc.queryForList(KNOWN, String.class, (Object) keys.toArray(String[]::new));
  }

  private void publish(String key, Told told, Instant now) {
    InteractionRecorded payload = payload(told.event(), now);
    Actor.as(
        told.actor(),
        key,
        () -> {
          history.publish(new GenericEventMessage<>(key, payload, Map.of(), now));
          return true;
        });
  }

  private InteractionRecorded payload(ChannelEvent event, Instant now) {
    String owner = owner(event);
    return new InteractionRecorded(
        event.source(),
        event.id(),
        event.type(),
        event.subject(),
        event.time().orElse(now),
        event.data().flatMap(data -> seal(owner, data)),
        event.context().flatMap(context -> seal(owner, context)));
  }

  /** Of an erased customer nothing more is kept than that something happened. */
  private Optional<Sealed> seal(String owner, String text) {
    try {
      return Optional.of(vault.seal(owner, text));
    } catch (CustomerRefusal e) {
      if (e.code() == CustomerRefusal.Code.CUSTOMER_ERASED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static String owner(ChannelEvent event) {
    return event.subject().orElse(NOBODY);
  }
}
