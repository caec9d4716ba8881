package io.tact.projections.passage;

/** What customers have to do with an element of a diagram. */
public enum Standing {
  /** They came to it, wherever they are now. */
  ENTERED,
  /** They stand in it. */
  ACTIVE,
  /** It failed for them: they wait for a person, or went no further. */
  FAILED
}
