package io.tact.domain.campaign;

/** A command that is impossible for the campaign it names. */
public final class CampaignRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why the command is impossible. */
  public enum Code {
    /** No such campaign: 404. */
    CAMPAIGN_UNKNOWN,
    /** There is a campaign of that id: 409. */
    CAMPAIGN_KNOWN,
    /** The campaign's state does not allow it: 409. */
    WRONG_STATUS,
    /** No such proposal: 404. */
    BUDGET_UNKNOWN,
    /** The proposal is not waiting for an answer: 409. */
    NOT_PROPOSED,
    /** Nobody approves or refuses what they proposed: 403. */
    OWN_PROPOSAL,
    /** A budget was proposed, and none has been approved yet: 409. */
    BUDGET_NOT_APPROVED,
    /** A budget of money must tell what each of the campaign's channels costs: 422. */
    COST_MISSING,
    /** The budget in force does not pay for a channel of the new plan. */
    CHANNEL_NOT_PAID,
    /** Currency, unit costs and what is limited stay once a budget was approved: 409. */
    COSTS_FIXED,
    /** More than the new budget has been used already: 409. */
    BUDGET_OVERSPENT
  }

  private final Code code;

  public CampaignRefusal(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
