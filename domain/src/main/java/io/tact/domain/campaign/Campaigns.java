package io.tact.domain.campaign;

import io.tact.domain.contact.CampaignAnswer;
import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;

/** What campaigns say when a contact is decided. */
public interface Campaigns {

  /** OPEN, NOT_BEGUN, PAUSED or CLOSED; empty for an id that no campaign has. */
  Optional<CampaignAnswer> standing(String campaignId, Instant now);

  /** The same, looked up afresh: nobody changes it before the running transaction has ended. */
  Optional<CampaignAnswer> settled(String campaignId, Instant now);

  /** Has the next answers tell what was committed by now, on this node too. */
  void refresh();

  /** The campaign that a journey belongs to: of those open, or pausing, the first by its id. */
  Optional<String> ofJourney(String journey);

  /** The priority of a campaign's contacts where a step names none. */
  Optional<Integer> priority(String campaignId);

  /**
   * Has the campaign's budget pay for a contact, in the running transaction.
   *
   * @return FUNDED or EXHAUSTED, the latter also where its money does not pay for the channel; OPEN
   *     for a campaign that needs no budget
   */
  CampaignAnswer fund(String campaignId, Channel channel);

  /**
   * What a campaign's budget has left to spend, as far as is committed by now; empty where it needs
   * no budget. Nothing is held for the caller.
   */
  Optional<Budget> left(String campaignId);

  /** Gives back, in the running transaction, what was paid for a contact. */
  void giveBack(String campaignId, Channel channel);

  /** Pays once more for a contact that took its place again, even where nothing is left. */
  void payAgain(String campaignId, Channel channel);
}
