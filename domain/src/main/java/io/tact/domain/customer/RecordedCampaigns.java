package io.tact.domain.customer;

import io.tact.domain.campaign.Campaigns;
import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import io.tact.domain.contact.ContactDecision;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What campaigns said to contacts, as the decisions recorded it. A replay takes their word again
 * and moves no budget.
 */
final class RecordedCampaigns implements Campaigns {
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

  @Override
  public Optional<CampaignAnswer> standing(String campaignId, Instant now) {
    throw new UnsupportedOperationException("campaigns are remembered by contact");
  }

  @Override
  public void refresh() {
    // What was recorded stays.
  }

  @Override
  public Optional<String> ofJourney(String journey) {
    return Optional.empty();
  }

  @Override
  public Optional<Integer> priority(String campaignId) {
    return Optional.empty();
  }

  @Override
  public CampaignAnswer fund(String campaignId, Channel channel) {
    return CampaignAnswer.OPEN;
  }

  @Override
  public void giveBack(String campaignId, Channel channel) {
    // What was paid in a replay was never paid.
  }

  @Override
  public void payAgain(String campaignId, Channel channel) {
    // Nor is it paid again.
  }
}
