package io.tact.domain.contact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** With some bytes to spare at the end, so that the last hash can be read as a whole number. */
  private final byte[] bytes;

  private int next;

  PackedReader(String base64) {
    byte[] packed = Base64.getDecoder().decode(base64);
    bytes = Arrays.copyOf(packed, packed.length + Long.BYTES);
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[next++];
      value |= (b & 0x7fL) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  long hash() {
    long value = (long) LONG.get(bytes, next) & PackedWriter.HASH_BITS;
    next += PackedWriter.HASH_BYTES;
    return value;
  }

  String word(List<String> known) {
    int number = (int) number();
    if (number > 0) {
      return known.get(number - 1);
    }
    int size = (int) number();
    String word = new String(bytes, next, size, StandardCharsets.UTF_8);
    next += size;
    known.add(word);
    return word;
  }
}
