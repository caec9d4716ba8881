package io.tact.domain.policy;

/** Everything that can have happened to the book of contact policies. */
public sealed interface PolicyEvent {

  record PolicyProposed(int version, ContactPolicy policy, String by) implements PolicyEvent {}

  /** From the next decision on this version is in force. */
  record PolicyApproved(int version, String by) implements PolicyEvent {}

  record PolicyRefused(int version, String by, String why) implements PolicyEvent {}
}
