package io.tact.api.body;

import io.tact.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/** The bytes of a request body, unpacked where they came packed. */
public final class RequestBytes {

  private RequestBytes() {}

  /**
   * The whole body.
   *
   * @throws ProblemException 413 where it is larger than the limit, unpacked; 400 where it cannot
   *     be read
   */
  public static byte[] read(HttpServletRequest request, int limit) {
    try (InputStream body = stream(request)) {
      return within(limit, body);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** As {@link #read(HttpServletRequest, int)}, for a message converter. */
  static byte[] read(HttpInputMessage input, int limit) {
    String encoding = input.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
    try (InputStream body = unpacked(Optional.ofNullable(encoding), input.getBody())) {
      return within(limit, body);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** The body as a stream, of any length. */
  public static InputStream stream(HttpServletRequest request) throws IOException {
    return unpacked(
        Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING)),
        request.getInputStream());
  }

  /** 400 for a body that breaks off or is not packed as it says. */
  public static ProblemException unreadable() {
    return ProblemException.malformed(
        "MALFORMED_BODY", "The body breaks off, or is not packed as its Content-Encoding says");
  }

  private static byte[] within(int limit, InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw ProblemException.tooLarge(limit);
    }
    return bytes;
  }

  private static InputStream unpacked(Optional<String> encoding, InputStream body)
      throws IOException {
    return switch (encoding.orElse("").trim().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> gunzipped(body);
      default -> throw ProblemException.unsupported("Only gzip is taken as Content-Encoding");
    };
  }

  private static InputStream gunzipped(InputStream body) throws IOException {
    try {
      return new GZIPInputStream(body, 16 * 1024);
    } catch (ZipException | EOFException e) {
      throw unreadable();
    }
  }
}
