package io.tact.api.journey;

import io.tact.api.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ETag of a diagram, strong: its SHA-256. */
final class DraftTag {

  /** Proxies that pack answers call their tags weak; the bytes that it names are the same. */
  private static final Pattern FORM = Pattern.compile("\\s*(?:W/)?\"([^\"]*)\"\\s*");

  private DraftTag() {}

  static String of(String sha256) {
    return '"' + sha256 + '"';
  }

  /**
   * The SHA-256 that an {@code If-Match} names.
   *
   * @throws ProblemException 428 where there is none; 400 where it is no single ETag
   */
  static String required(Optional<String> ifMatch) {
    return expected(ifMatch)
        .orElseThrow(
            () ->
                ProblemException.of(
                    428,
                    "PRECONDITION_REQUIRED",
                    "If-Match must name the draft that was changed, by its ETag"));
  }

  /**
   * The same, where the caller may leave it out.
   *
   * @throws ProblemException 400 where it is no single ETag
   */
  static Optional<String> expected(Optional<String> ifMatch) {
    return ifMatch.map(DraftTag::read);
  }

  private static String read(String ifMatch) {
    Matcher tag = FORM.matcher(ifMatch);
    if (!tag.matches()) {
      throw ProblemException.malformed(
          "MALFORMED_IF_MATCH", "If-Match holds one ETag, as the draft was answered with");
    }
    return tag.group(1);
  }
}
