package io.tact.domain.customer;

import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.ContactDecision;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What campaigns said to contacts, as the decisions recorded it: a replay takes their word again.
 */
final class RecordedCampaigns {
  private final Map<String, TreeMap<Instant, CampaignAnswer>> said = new HashMap<>();

  void note(String contactId, ContactDecision decision) {
    decision
        .campaign()
        .ifPresent(
            answer ->
                said.computeIfAbsent(contactId, id -> new TreeMap<>())
                    .put(decision.decidedAt(), answer));
  }

  /** What a contact had been told last by then; before the first word, the first. */
  Optional<CampaignAnswer> said(String contactId, Instant now) {
    return Optional.ofNullable(said.get(contactId))
        .map(words -> Optional.ofNullable(words.floorEntry(now)).orElse(words.firstEntry()))
        .map(Map.Entry::getValue);
  }
}
