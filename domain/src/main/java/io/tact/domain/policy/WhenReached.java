package io.tact.domain.policy;

/** What a rule's objection does to a contact. */
public enum WhenReached {
  /** It does not happen. */
  SUPPRESS,
  /** It waits until no deferring rule objects any more. */
  DEFER
}
