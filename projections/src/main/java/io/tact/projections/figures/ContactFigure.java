package io.tact.projections.figures;

/**
 * Contacts that ended alike so far.
 *
 * @param decision APPROVED, DEFERRED or SUPPRESSED, or WITHDRAWN for those taken back before they
 *     were sent
 * @param reason a code of an objection; empty in the figure that counts every contact once
 * @param contacts how many; a contact with several reasons is in the figure of each
 */
public record ContactFigure(String decision, String reason, long contacts) {}
