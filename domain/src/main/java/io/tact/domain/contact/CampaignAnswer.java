package io.tact.domain.contact;

/** What a contact's campaign said when it was decided. */
public enum CampaignAnswer {
  /** It is open; no budget was asked. */
  OPEN,
  /** It is open, and its budget pays for the contact. */
  FUNDED,
  /** It pauses, or its time has not come: the contact waits. */
  PAUSED,
  /** It was never opened, is over, or was closed. */
  CLOSED,
  /** Its budget is used up, or does not pay for the contact's channel. */
  EXHAUSTED
}
