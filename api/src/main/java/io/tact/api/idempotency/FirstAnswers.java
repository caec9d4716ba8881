package io.tact.api.idempotency;

import io.tact.api.problem.ProblemException;
import io.tact.projections.personal.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps first answers. Works within the caller's transaction. */
@Component
public class FirstAnswers {

  private static final String READ =
      """
      SELECT a.fingerprint, a.status, a.body FROM unnest(?::text[], ?::text[]) AS claimed (scope, key)
      JOIN first_answer a ON a.scope = claimed.scope AND a.key = claimed.key
      """;

  private static final String KEEP =
      """
      INSERT INTO first_answer (scope, key, fingerprint, status, body)
      SELECT claimed.scope, claimed.key, ?, ?, ? FROM unnest(?::text[], ?::text[]) AS claimed (scope, key)
      ORDER BY claimed.scope, claimed.key
      """;

  private static final String KEEP_MANY =
      """
      INSERT INTO first_answer (scope, key)
      SELECT ?, claimed.key FROM unnest(?::text[]) AS claimed (key) ORDER BY claimed.key
      """;

  private final JdbcTemplate jdbc;
  private final MasterKey master;

  FirstAnswers(JdbcTemplate jdbc, MasterKey master) {
    this.jdbc = jdbc;
    this.master = master;
  }

  private record Kept(byte[] fingerprint, int status, String body) {}

  /**
   * The answer that was given to the same request under one of these names.
   *
   * @param request what is asked, as a text that is the same whenever the same is asked
   * @throws ProblemException 409 where the name stands for another request
   */
  public Optional<FirstAnswer> find(List<Claim> claims, String request) {
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    List<Kept> kept =
        jdbc.query(
            READ,
            (row, n) -> new Kept(row.getBytes(1), row.getInt(2), row.getString(3)),
            scopes(claims),
            keys(claims));
    byte[] asked = fingerprint(request);
    for (Kept each : kept) {
      if (!MessageDigest.isEqual(each.fingerprint(), asked)) {
        throw ProblemException.conflict(
            "DIFFERENT_REQUEST", "This id or key was used before for something else");
      }
    }
    return kept.stream().findFirst().map(each -> new FirstAnswer(each.status(), each.body()));
  }

  /**
   * Keeps an answer.
   *
   * @throws org.springframework.dao.DuplicateKeyException where another transaction kept one
   *     meanwhile
   */
  public void keep(List<Claim> claims, String request, FirstAnswer answer) {
    if (!claims.isEmpty()) {
      jdbc.update(
          KEEP, fingerprint(request), answer.status(), answer.body(), scopes(claims), keys(claims));
    }
  }

  /** Which of these ids of contacts have been used. */
  public Set<String> usedContactIds(Collection<String> contactIds) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT key FROM first_answer WHERE scope = ? AND key = ANY (?)",
            String.class,
            Claim.contact("").scope(),
            contactIds.toArray(String[]::new)));
  }

  /** Marks ids of contacts as used; whoever asks for such a contact is told so. */
  public void useContactIds(Collection<String> contactIds) {
    jdbc.update(KEEP_MANY, Claim.contact("").scope(), contactIds.toArray(String[]::new));
  }

  private byte[] fingerprint(String request) {
    return master.fingerprint(request.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] scopes(List<Claim> claims) {
    return claims.stream().map(Claim::scope).toArray(String[]::new);
  }

  private static String[] keys(List<Claim> claims) {
    return claims.stream().map(Claim::key).toArray(String[]::new);
  }
}
