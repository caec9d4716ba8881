package io.tact.projections.vocabulary;

import java.util.List;

/**
 * An attribute that customers have.
 *
 * @param kind what its values are, with most customers
 * @param values the most frequent ones that at least {@value BankWords#SHARED} customers share
 */
public record CustomerAttribute(String name, Kind kind, List<String> values) {

  /** What values can be. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** A date, or a time with or without its offset. */
    TIME
  }
}
