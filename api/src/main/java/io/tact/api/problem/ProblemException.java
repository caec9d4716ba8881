package io.tact.api.problem;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** 400: the request is not what it says it is. */
  public static ProblemException malformed(String code, String detail) {
    return of(400, code, detail);
  }

  /** 404: no such thing. */
  public static ProblemException unknown(String code, String detail) {
    return of(404, code, detail);
  }

  /** 409: it does not go together with what is there. */
  public static ProblemException conflict(String code, String detail) {
    return of(409, code, detail);
  }

  /** A 409 that says of what. */
  public static ProblemException conflict(String code, String detail, List<Violation> violations) {
    return new ProblemException(Problem.of(409, code, detail, violations));
  }

  /** 413: the body is over the limit. */
  public static ProblemException tooLarge(long limit) {
    return of(413, "BODY_TOO_LARGE", "The body is larger than " + limit + " bytes");
  }

  /** 415: the body is of a kind that is not taken here. */
  public static ProblemException unsupported(String detail) {
    return of(415, "UNSUPPORTED_MEDIA_TYPE", detail);
  }

  /** 422: well-formed, but fields break rules. */
  public static ProblemException invalid(List<Violation> violations) {
    Violation first = violations.get(0);
    String where = first.field().isEmpty() ? "" : first.field() + ": ";
    return new ProblemException(
        Problem.of(422, "INVALID_INPUT", where + first.message(), violations));
  }

  /** 422 for a single field. */
  public static ProblemException invalid(String field, String code, String message) {
    return invalid(List.of(new Violation(field, code, message)));
  }

  /** Any other status. */
  public static ProblemException of(int status, String code, String detail) {
    return new ProblemException(Problem.of(status, code, detail));
  }

  /** A 422 with a code of its own. */
  public static ProblemException invalid(String code, String detail, List<Violation> violations) {
    return new ProblemException(Problem.of(422, code, detail, violations));
  }
}
