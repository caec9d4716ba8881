package io.tact.domain.policy;

/** The policy version that decides now. */
public interface PolicyInForce {

  Version current();

  /** A policy with its number in the book. */
  record Version(int number, ContactPolicy policy) {}
}
