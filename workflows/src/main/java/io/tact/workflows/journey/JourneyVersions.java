package io.tact.workflows.journey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which version of a journey is the newest, and which process definition carries which version: the
 * latter never changes.
 */
public final class JourneyVersions {

  /** A version of a journey. */
  public record JourneyVersion(String journey, int version) {}

  private final JdbcTemplate jdbc;
  private final Map<String, JourneyVersion> byDefinition = new ConcurrentHashMap<>();
  private final Map<JourneyVersion, String> definitions = new ConcurrentHashMap<>();

  public JourneyVersions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The version that a definition carries.
   *
   * @throws IllegalStateException if it carries none
   */
  public JourneyVersion of(String definitionId) {
    return byDefinition.computeIfAbsent(
        definitionId,
        id ->
            jdbc
                .query(
                    "SELECT key, version FROM journey_version WHERE definition_id = ?",
                    (row, n) -> new JourneyVersion(row.getString(1), row.getInt(2)),
                    id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no journey has the definition")));
  }

  /** A definition that no journey has: a diagram that is only tried. */
  public void add(JourneyVersion version, String definitionId) {
    byDefinition.put(definitionId, version);
    definitions.put(version, definitionId);
  }

  /** Forgets what {@link #add} told. */
  public void remove(JourneyVersion version, String definitionId) {
    byDefinition.remove(definitionId);
    definitions.remove(version);
  }

  /** The version that customers enter from now on; empty where none is published. */
  public Optional<JourneyVersion> newestPublished(String journey) {
    return Optional.ofNullable(
            jdbc.queryForObject(
                "SELECT max(version) FROM journey_version WHERE key = ? AND status = 'PUBLISHED'",
                Integer.class,
                journey))
        .map(version -> new JourneyVersion(journey, version));
  }

  /** The definition of a version; empty where it was never published. */
  public Optional<String> definitionOf(JourneyVersion version) {
    String known = definitions.get(version);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> found =
        jdbc
            .queryForList(
                "SELECT definition_id FROM journey_version"
                    + " WHERE key = ? AND version = ? AND definition_id IS NOT NULL",
                String.class,
                version.journey(),
                version.version())
            .stream()
            .findFirst();
    found.ifPresent(id -> definitions.put(version, id));
    return found;
  }
}
