package io.tact.domain.journey;

/** The states of a journey version. */
public enum JourneyStatus {
  DRAFT,
  IN_REVIEW,
  PUBLISHED,
  REFUSED,
  RETIRED
}
