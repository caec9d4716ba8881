package io.tact.api.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a stream, one after the other. A line over the limit is skipped without being held,
 * a byte order mark is let be, and bytes that are no text in the charset spoil their own line only.
 */
final class Lines {

  /** The longest line that is taken, in bytes. */
  static final int MAX_BYTES = 256 * 1024;

  private final InputStream in;
  private final Charset charset;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int filled;
  private long number;
  private boolean ended;

  Lines(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
  }

  /** The next line, or empty at the end. A stream that breaks off ends with a bad line. */
  Optional<Line> next() {
    if (ended) {
      return Optional.empty();
    }
    number++;
    try {
      return read();
    } catch (IOException e) {
      ended = true;
      return Optional.of(
          Line.bad(number, "BODY_BROKEN", "the file breaks off here, or is not packed as it says"));
    }
  }

  private Optional<Line> read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean any = false;
    boolean tooLong = false;
    while (true) {
      if (position == filled && !fill()) {
        ended = true;
        break;
      }
      any = true;
      int end = lineEnd();
      tooLong |= line.size() + end - position > MAX_BYTES;
      if (!tooLong) {
        line.write(buffer, position, end - position);
      }
      position = end;
      if (end < filled) {
        position++;
        break;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    return Optional.of(
        tooLong
            ? Line.bad(number, "LINE_TOO_LONG", "a line has at most " + MAX_BYTES + " bytes")
            : decoded(line.toByteArray()));
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(in.read(buffer), 0);
    return filled > 0;
  }

  private int lineEnd() {
    for (int i = position; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return filled;
  }

  private Line decoded(byte[] bytes) {
    int from = number == 1 && startsWithMark(bytes) ? 3 : 0;
    int length = bytes.length - from;
    if (length > 0 && bytes[bytes.length - 1] == '\r') {
      length--;
    }
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString();
      return new Line(number, text, Optional.empty());
    } catch (CharacterCodingException e) {
      return Line.bad(number, "INVALID_ENCODING", "is not text in " + charset.name());
    }
  }

  private boolean startsWithMark(byte[] bytes) {
    return charset.equals(StandardCharsets.UTF_8)
        && bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
