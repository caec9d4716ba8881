package io.tact.api.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.ApiJson;
import io.tact.api.policy.PolicyVersion.Status;
import io.tact.domain.policy.PolicyCommand;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The book of contact policies, read from its history: it is short, and always right. */
@Component
class PolicyVersions {

  private static final String READ =
      "SELECT type, time, payload FROM event WHERE aggregate_id = ? ORDER BY sequence";

  private final JdbcTemplate jdbc;

  PolicyVersions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All versions, the newest first. */
  List<PolicyVersion> all() {
    return List.copyOf(read().descendingMap().values());
  }

  Optional<PolicyVersion> find(int version) {
    return Optional.ofNullable(read().get(version));
  }

  /** The one that decides. */
  Optional<PolicyVersion> inForce() {
    return all().stream().filter(version -> version.status() == Status.ACTIVE).findFirst();
  }

  private TreeMap<Integer, PolicyVersion> read() {
    TreeMap<Integer, PolicyVersion> versions = new TreeMap<>();
    jdbc.query(
        READ,
        row -> {
          Instant time = row.getObject("time", OffsetDateTime.class).toInstant();
          tell(versions, row.getString("type"), time, ApiJson.own(row.getString("payload")));
        },
        PolicyCommand.BOOK);
    return versions;
  }

  private static void tell(
      TreeMap<Integer, PolicyVersion> versions, String type, Instant at, JsonNode told) {
    int number = told.path("version").asInt();
    String by = told.path("by").asText();
    switch (type) {
      case "PolicyProposed" ->
          versions.put(
              number,
              new PolicyVersion(
                  number,
                  Status.PROPOSED,
                  by,
                  at,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  told.path("policy")));
      case "PolicyApproved" -> {
        versions.replaceAll(
            (n, version) -> version.status() == Status.ACTIVE ? version.superseded() : version);
        versions.computeIfPresent(
            number, (n, version) -> version.decided(Status.ACTIVE, by, at, Optional.empty()));
      }
      case "PolicyRefused" ->
          versions.computeIfPresent(
              number,
              (n, version) ->
                  version.decided(Status.REFUSED, by, at, Optional.of(told.path("why").asText())));
      default -> throw new IllegalStateException("no such event of a policy book: " + type);
    }
  }
}
