package io.tact.projections.passage;

/** What customers have to do with an element of a diagram. */
public enum Standing {
  /** They came to it, wherever they are now. */
  ENTERED,
  /** They stand in it. */
  ACTIVE,
  /** They stand in it because it failed, and a person has to look. */
  FAILED
}
