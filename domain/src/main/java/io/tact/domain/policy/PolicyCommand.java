package io.tact.domain.policy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be done with the book of contact policies. There is one book. */
public sealed interface PolicyCommand {

  /** The stream of the one book. */
  String BOOK = "tact:policy";

  @TargetAggregateIdentifier
  default String book() {
    return BOOK;
  }

  /**
   * Gives a new book its first version, proposed and approved by {@code tact}. Answers {@code
   * Boolean}: whether the book was new; otherwise nothing happens.
   */
  record OpenBook(ContactPolicy first) implements PolicyCommand {}

  /** Answers the new version's number, counted from 1. */
  record ProposePolicy(ContactPolicy policy, String by) implements PolicyCommand {}

  /**
   * Refused with {@link PolicyRefusal} where the same person proposed it, or it is not waiting for
   * approval.
   */
  record ApprovePolicy(int version, String by) implements PolicyCommand {}

  /** Refused as an approval is. */
  record RefusePolicy(int version, String by, String why) implements PolicyCommand {}
}
