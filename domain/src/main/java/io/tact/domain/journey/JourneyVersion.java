package io.tact.domain.journey;

import io.tact.domain.journey.JourneyRefusal.Change;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What decides about a version's next step.
 *
 * @param unfinished whether errors keep it from being submitted
 * @param sha256 of its diagram
 * @param drawnBy everybody who ever drew a part of it
 * @param change the latest of them, and when
 * @param submittedBy empty while it is a draft
 */
record JourneyVersion(
    JourneyStatus status,
    boolean unfinished,
    String sha256,
    SortedSet<String> drawnBy,
    Change change,
    String submittedBy) {

  static JourneyVersion drafted(String sha256, List<Finding> findings, Change change) {
    return new JourneyVersion(
        JourneyStatus.DRAFT,
        unfinished(findings),
        sha256,
        new TreeSet<>(List.of(change.by())),
        change,
        "");
  }

  JourneyVersion revised(String nextSha256, List<Finding> findings, Change next) {
    SortedSet<String> everybody = new TreeSet<>(drawnBy);
    everybody.add(next.by());
    return new JourneyVersion(
        status, unfinished(findings), nextSha256, everybody, next, submittedBy);
  }

  JourneyVersion submitted(String by) {
    return new JourneyVersion(JourneyStatus.IN_REVIEW, unfinished, sha256, drawnBy, change, by);
  }

  JourneyVersion as(JourneyStatus next) {
    return new JourneyVersion(next, unfinished, sha256, drawnBy, change, submittedBy);
  }

  /** Whether that person drew a part of it, or submitted it. */
  boolean isOf(String person) {
    return drawnBy.contains(person) || submittedBy.equals(person);
  }

  private static boolean unfinished(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }
}
