package io.tact.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * The body of every error answer, RFC 9457.
 *
 * @param type a URI for the kind of problem, {@code urn:tact:problem:<code in kebab case>}
 * @param title the HTTP status in words
 * @param status the HTTP status
 * @param detail what happened, for a person
 * @param code the kind of problem, for a program; stable
 * @param violations for bad input, every field that breaks a rule
 * @param changedBy for a conflict, who came before
 * @param changedAt and when
 */
@Schema(name = "Problem")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> changedBy,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> changedAt) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    violations = List.copyOf(violations);
  }

  /** A problem without violations. */
  public static Problem of(int status, String code, String detail) {
    return of(status, code, detail, List.of());
  }

  static Problem of(int status, String code, String detail, List<Violation> violations) {
    HttpStatus known = HttpStatus.resolve(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return new Problem(
        typeOf(code), title, status, detail, code, violations, Optional.empty(), Optional.empty());
  }

  /** The same, with who came before the caller. */
  Problem changed(String by, Instant at) {
    return new Problem(
        type, title, status, detail, code, violations, Optional.of(by), Optional.of(at));
  }

  private static String typeOf(String code) {
    return "urn:tact:problem:" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
