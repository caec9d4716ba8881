package io.tact.domain.customer;

import io.tact.domain.campaign.CampaignHistory;
import io.tact.domain.campaign.CampaignHistory.Turn;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.ContactDecision;
import io.tact.domain.contact.ContactRequest;
import io.tact.domain.customer.CustomerEvent.Decided;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What campaigns say in a replay: what they said to the contact in truth, where it was decided at
 * that instant; else how they stood. A budget that did not pay for a contact does not pay now.
 */
final class RecordedCampaigns {
  private final CampaignHistory history;
  private final Map<String, NavigableMap<Instant, CampaignAnswer>> said = new HashMap<>();
  private final Map<String, Instant> until = new HashMap<>();
  private final Map<String, Set<Instant>> early = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  RecordedCampaigns(CampaignHistory history) {
    this.history = history;
  }

  void note(Decided event) {
    event
        .decision()
        .campaign()
        .ifPresent(
            answer -> {
              said.computeIfAbsent(event.contactId(), id -> new TreeMap<>())
                  .put(event.decision().decidedAt(), answer);
              noteDue(event.contactId(), event.decision());
            });
    event.request().flatMap(ContactRequest::campaignId).ifPresent(asked::add);
  }

  private void noteDue(String contactId, ContactDecision decision) {
    Optional<Instant> due = Optional.ofNullable(until.remove(contactId));
    if (due.filter(decision.decidedAt()::isBefore).isPresent()) {
      early.computeIfAbsent(contactId, id -> new HashSet<>()).add(decision.decidedAt());
    }
    decision.until().ifPresent(next -> until.put(contactId, next));
  }

  /** Whether the contact was decided at that instant although it was not due. */
  boolean isEarly(String contactId, Instant at) {
    return early.getOrDefault(contactId, Set.of()).contains(at);
  }

  /** The turns of all campaigns that the customer met. */
  Stream<Turn> turns() {
    return asked.stream().flatMap(id -> history.turns(id).stream());
  }

  Optional<CampaignAnswer> said(ContactRequest request, Instant now) {
    NavigableMap<Instant, CampaignAnswer> words = words(request.contactId());
    Optional<CampaignAnswer> then = Optional.ofNullable(words.get(now));
    return then.or(() -> lastly(words).filter(CampaignAnswer.EXHAUSTED::equals))
        .or(() -> request.campaignId().flatMap(id -> history.answer(id, now)));
  }

  private static Optional<CampaignAnswer> lastly(NavigableMap<Instant, CampaignAnswer> words) {
    return Optional.ofNullable(words.lastEntry()).map(Map.Entry::getValue);
  }

  /** Whether the contact waited in truth, and was decided afresh because of the turn. */
  boolean turnsLater(String contactId, Instant turn) {
    NavigableMap<Instant, CampaignAnswer> words = words(contactId);
    Map.Entry<Instant, CampaignAnswer> before = words.lowerEntry(turn);
    Map.Entry<Instant, CampaignAnswer> after = words.ceilingEntry(turn);
    return before != null
        && after != null
        && isEarly(contactId, after.getKey())
        && (before.getValue().hasContactsWait() != after.getValue().hasContactsWait()
            || after.getValue().equals(CampaignAnswer.CLOSED));
  }

  private NavigableMap<Instant, CampaignAnswer> words(String contactId) {
    return said.getOrDefault(contactId, new TreeMap<>());
  }
}
