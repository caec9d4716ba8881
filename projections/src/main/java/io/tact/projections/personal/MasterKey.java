package io.tact.projections.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one key that wraps all customers' keys. It never stands in the database. */
public final class MasterKey {

  /** Length in bytes: AES-256. */
  public static final int LENGTH = 32;

  private final Aead wrapping;
  private final SecretKeySpec fingerprints;

  /**
   * @param secret {@value #LENGTH} random bytes
   */
  public MasterKey(byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("the master key must have " + LENGTH + " bytes");
    }
    this.wrapping = aead(derive(secret, "tact key wrapping"));
    this.fingerprints = new SecretKeySpec(derive(secret, "tact fingerprints"), "HmacSHA256");
  }

  byte[] wrap(byte[] key, byte[] context) {
    try {
      return wrapping.encrypt(key, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot wrap a key", e);
    }
  }

  byte[] unwrap(byte[] wrapped, byte[] context) {
    try {
      return wrapping.decrypt(wrapped, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a wrapped key is not of this master key, or damaged", e);
    }
  }

  /** A keyed digest: tells whether two texts are the same without giving either away. */
  public byte[] fingerprint(byte[] text) {
    return hmac(fingerprints, text);
  }

  static Aead aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not available", e);
    }
  }

  private static byte[] derive(byte[] secret, String purpose) {
    byte[] label = purpose.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return Arrays.copyOf(hmac(new SecretKeySpec(secret, "HmacSHA256"), label), LENGTH);
  }

  private static byte[] hmac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not available", e);
    }
  }
}
