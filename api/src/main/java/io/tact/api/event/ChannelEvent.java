package io.tact.api.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a channel told.
 *
 * @param source where it comes from
 * @param id unique within the source
 * @param type what kind of thing happened
 * @param subject the customer's id
 * @param time when it happened, as sent
 * @param data as JSON
 * @param context its other attributes as a JSON object
 * @param receipt what it says about a contact
 */
record ChannelEvent(
    String source,
    String id,
    String type,
    Optional<String> subject,
    Optional<Instant> time,
    Optional<String> data,
    Optional<String> context,
    Optional<ReceiptNews> receipt) {

  private static final int KEY_BYTES = 24;

  /**
   * The id of the event in the history: the same source and id always give the same, so that the
   * history itself refuses a second one.
   */
  String key() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(source.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      byte[] digest = sha.digest(id.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, KEY_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
