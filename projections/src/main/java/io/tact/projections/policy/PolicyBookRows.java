package io.tact.projections.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.history.AppendListener;
import io.tact.domain.history.EventJson;
import io.tact.domain.policy.ContactPolicy;
import io.tact.domain.policy.PolicyEvent;
import io.tact.domain.policy.PolicyEvent.PolicyApproved;
import io.tact.domain.policy.PolicyEvent.PolicyProposed;
import io.tact.domain.policy.PolicyEvent.PolicyRefused;
import io.tact.domain.policy.PolicyInForce;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The table {@code policy_version}, written in the transaction of the approval. The version in
 * force is remembered for {@value #FRESH_MILLIS} ms, and forgotten at once where it was approved.
 */
public final class PolicyBookRows implements PolicyInForce, AppendListener {

  private static final long FRESH_MILLIS = 500;

  private record Seen(Version version, long atNanos) {
    boolean isFresh() {
      return System.nanoTime() - atNanos < FRESH_MILLIS * 1_000_000;
    }
  }

  private final JdbcTemplate jdbc;
  private volatile Optional<Seen> seen = Optional.empty();

  public PolicyBookRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws IllegalStateException where no policy was ever approved
   */
  @Override
  public Version current() {
    Optional<Seen> last = seen.filter(Seen::isFresh);
    return last.isPresent() ? last.get().version() : look();
  }

  private synchronized Version look() {
    Optional<Seen> last = seen;
    if (last.filter(Seen::isFresh).isPresent()) {
      return last.get().version();
    }
    long at = System.nanoTime();
    int number =
        jdbc
            .queryForList(
                "SELECT version FROM policy_version WHERE status = 'ACTIVE'", Integer.class)
            .stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no contact policy is in force"));
    Version version =
        last.map(Seen::version)
            .filter(known -> known.number() == number)
            .orElseGet(() -> new Version(number, find(number).orElseThrow()));
    seen = Optional.of(new Seen(version, at));
    return version;
  }

  private synchronized void forget() {
    seen = Optional.empty();
  }

  /** The text of a version. */
  public Optional<ContactPolicy> find(int version) {
    return jdbc
        .query(
            "SELECT policy FROM policy_version WHERE version = ?",
            (row, n) -> read(row.getString(1)),
            version)
        .stream()
        .findFirst();
  }

  /** All versions, the newest first. */
  public List<PolicyVersion> versions() {
    return jdbc.query(
        """
        SELECT version, status, proposed_by, proposed_at, decided_by, decided_at, why
        FROM policy_version ORDER BY version DESC
        """,
        (row, n) ->
            new PolicyVersion(
                row.getInt("version"),
                row.getString("status"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(time -> time.toInstant()),
                Optional.ofNullable(row.getString("why"))));
  }

  @Override
  public void appended(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event.getPayload() instanceof PolicyEvent policyEvent) {
        write(policyEvent, event.getTimestamp());
        forgetAfterCommit();
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
          text(proposed.policy()),
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

  private void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }

  private static ContactPolicy read(String json) {
    try {
      return EventJson.mapper().readValue(json, ContactPolicy.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored contact policy cannot be read", e);
    }
  }

  private static String text(ContactPolicy policy) {
    try {
      return EventJson.mapper().writeValueAsString(policy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a contact policy cannot be written", e);
    }
  }
}
