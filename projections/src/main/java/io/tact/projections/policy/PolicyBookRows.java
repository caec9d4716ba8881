package io.tact.projections.policy;

import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyEvent;
import io.tact.domain.policy.PolicyEvent.PolicyApproved;
import io.tact.domain.policy.PolicyEvent.PolicyProposed;
import io.tact.domain.policy.PolicyEvent.PolicyRefused;
import io.tact.domain.policy.PolicyInForce;
import io.tact.projections.memory.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code policy_version}, written in the transaction of the approval. The version in
 * force is {@link Remembered}, and forgotten at once where it was approved.
 */
public final class PolicyBookRows implements PolicyInForce, AppendListener {

  private static final String VERSIONS =
      """
      SELECT version, status, policy, proposed_by, proposed_at, decided_by, decided_at, why
      FROM policy_version
      """;

  private final JdbcTemplate jdbc;
  private final Remembered<Version> inForce = new Remembered<>(this::look);

  public PolicyBookRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws IllegalStateException where no policy was ever approved
   */
  @Override
  public Version current() {
    return inForce.get();
  }

  private Version look(Optional<Version> before) {
    int number =
        jdbc
            .queryForList(
                "SELECT version FROM policy_version WHERE status = 'ACTIVE'", Integer.class)
            .stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no contact policy is in force"));
    return before
        .filter(known -> known.number() == number)
        .orElseGet(() -> new Version(number, find(number).orElseThrow()));
  }

  /** The text of a version. */
  public Optional<ContactPolicy> find(int version) {
    return jdbc
        .query(
            "SELECT policy FROM policy_version WHERE version = ?",
            (row, n) -> EventJson.read(row.getString(1), ContactPolicy.class),
            version)
        .stream()
        .findFirst();
  }

  /** Versions before one, the newest first. */
  public List<PolicyVersion> versions(long before, int limit) {
    return jdbc.query(
        VERSIONS + " WHERE version < ? ORDER BY version DESC LIMIT ?",
        (row, n) -> version(row),
        before,
        limit);
  }

  /** What became of a version. */
  public Optional<PolicyVersion> version(int number) {
    return jdbc.query(VERSIONS + " WHERE version = ?", (row, n) -> version(row), number).stream()
        .findFirst();
  }

  private static PolicyVersion version(ResultSet row) throws SQLException {
    return new PolicyVersion(
        row.getInt("version"),
        row.getString("status"),
        EventJson.read(row.getString("policy"), ContactPolicy.class),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(row.getTimestamp("decided_at")).map(time -> time.toInstant()),
        Optional.ofNullable(row.getString("why")));
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event.getPayload() instanceof PolicyEvent policyEvent) {
        write(policyEvent, event.getTimestamp());
        inForce.forgetAfterCommit();
      }
    }
  }

  private void write(PolicyEvent event, Instant at) {
    if (event instanceof PolicyProposed proposed) {
      jdbc.update(
          """
          INSERT INTO policy_version (version, status, policy, proposed_by, proposed_at)
          VALUES (?, 'PROPOSED', ?, ?, ?)
          """,
          proposed.version(),
          EventJson.write(proposed.policy()),
          proposed.by(),
          at.atOffset(ZoneOffset.UTC));
    } else if (event instanceof PolicyApproved approved) {
      jdbc.update("UPDATE policy_version SET status = 'SUPERSEDED' WHERE status = 'ACTIVE'");
      decide(approved.version(), "ACTIVE", approved.by(), at, null);
    } else if (event instanceof PolicyRefused refused) {
      decide(refused.version(), "REFUSED", refused.by(), at, refused.why());
    }
  }

  private void decide(int version, String status, String by, Instant at, String why) {
    jdbc.update(
        """
        UPDATE policy_version SET status = ?, decided_by = ?, decided_at = ?, why = ? WHERE version = ?
        """,
        status,
        by,
        at.atOffset(ZoneOffset.UTC),
        why,
        version);
  }
}
