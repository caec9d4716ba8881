package io.tact.domain.policy;

/** A rule of the contact policy. */
public interface Rule {}
