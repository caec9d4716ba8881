package io.tact.domain.contact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Writes numbers and words as few bytes. */
final class PackedWriter {
  static final int HASH_BYTES = 6;
  static final long HASH_BITS = (1L << 8 * HASH_BYTES) - 1;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[256];
  private int length;

  /** Seven bits a byte, lowest first; the top bit tells that more follow. */
  void number(long value) {
    room(10);
    long left = value;
    while ((left & ~0x7fL) != 0) {
      bytes[length++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
  }

  /** A number of either sign. */
  void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  /** Six bytes of a hash. */
  void hash(long value) {
    room(Long.BYTES);
    LONG.set(bytes, length, value);
    length += HASH_BYTES;
  }

  /** A word in full the first time, its number afterwards. */
  void word(String word, Map<String, Integer> written) {
    Integer number = written.putIfAbsent(word, written.size());
    if (number != null) {
      number(number + 1L);
      return;
    }
    number(0);
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
    }
  }

  String base64() {
    byte[] encoded = Base64.getEncoder().withoutPadding().encode(Arrays.copyOf(bytes, length));
    return new String(encoded, StandardCharsets.ISO_8859_1);
  }
}
