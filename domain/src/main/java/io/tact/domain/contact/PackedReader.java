package io.tact.domain.contact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {
  private final byte[] bytes;
  private int next;

  PackedReader(String base64) {
    bytes = Base64.getDecoder().decode(base64);
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
    long value = 0;
    for (int shift = 0; shift < 48; shift += 8) {
      value |= (bytes[next++] & 0xffL) << shift;
    }
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
