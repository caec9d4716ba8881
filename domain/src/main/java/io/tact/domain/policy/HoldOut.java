package io.tact.domain.policy;

import io.tact.domain.contact.Objection;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A share of customers who are left alone, so that the effect of contacts can be measured against
 * them. Who belongs to it depends on the salt and the customer's id alone.
 *
 * @param percent the share, 0 to 100
 * @param salt another salt holds out other customers
 */
public record HoldOut(String id, BigDecimal percent, String salt, Scope scope) implements Rule {

  @Override
  public Type type() {
    return Type.HOLD_OUT;
  }

  @Override
  public WhenReached whenReached() {
    return WhenReached.SUPPRESS;
  }

  @Override
  public Optional<Objection> objection(Situation situation) {
    return holdsOut(situation.customer().customerId())
        ? Optional.of(Objection.plain(id, Objection.Code.HOLD_OUT))
        : Optional.empty();
  }

  @Override
  public Optional<Instant> freeFrom(Situation situation, Instant from) {
    return holdsOut(situation.customer().customerId()) ? Optional.empty() : Optional.of(from);
  }

  /** Whether the customer belongs to the share that is left alone. */
  public boolean holdsOut(String customerId) {
    return draw(customerId) * 100.0 < percent.doubleValue();
  }

  /** A number in [0, 1), evenly spread over customers. */
  private double draw(String customerId) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((salt.length() + ":" + salt).getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(customerId.getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void writeTo(Map<String, Object> json) {
    json.put("percent", percent);
    json.put("salt", salt);
  }
}
