package io.tact.api.bulk;

import io.tact.api.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The charset of a text that was sent. */
public final class Charsets {

  private Charsets() {}

  /**
   * The charset that the media type names; UTF-8 where it names none.
   *
   * @throws ProblemException 415 for one that is not known, or does not contain ASCII as it is
   */
  public static Charset of(String contentType) {
    try {
      Charset named = MediaType.parseMediaType(contentType).getCharset();
      Charset charset = named == null ? StandardCharsets.UTF_8 : named;
      if (!new String("a,\n\"".getBytes(StandardCharsets.US_ASCII), charset).equals("a,\n\"")) {
        throw unsupported();
      }
      return charset;
    } catch (InvalidMediaTypeException | UnsupportedCharsetException e) {
      throw unsupported();
    }
  }

  private static ProblemException unsupported() {
    return ProblemException.unsupported("The charset is not taken; UTF-8 is best");
  }
}
