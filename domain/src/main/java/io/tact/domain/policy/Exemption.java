package io.tact.domain.policy;

/** Contacts that rules do not hold back. */
public record Exemption() {}
