package io.tact.api.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A password as it is kept in memory: under a key that lives as long as the process. The passwords
 * themselves come from the environment or a file beside, so that a slow hash would protect nothing;
 * this one costs a microsecond a request and tells nothing by the time it takes.
 */
final class PasswordDigest {

  private static final SecretKeySpec KEY = new SecretKeySpec(random(), "HmacSHA256");

  private final byte[] digest;

  private PasswordDigest(byte[] digest) {
    this.digest = digest;
  }

  static PasswordDigest of(String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(KEY);
      return new PasswordDigest(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not available", e);
    }
  }

  /** One that no password has. */
  static PasswordDigest ofNobody() {
    return new PasswordDigest(random());
  }

  boolean matches(String password) {
    return MessageDigest.isEqual(digest, of(password).digest);
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
