package io.tact.api.problem;

/** The problem for an HTTP status, where nothing more is known than that. */
final class StatusProblems {

  private StatusProblems() {}

  static Problem of(int status) {
    return switch (status) {
      case 400 -> Problem.of(400, "MALFORMED_REQUEST", "The request cannot be read");
      case 401 -> Problem.of(401, "NOT_SIGNED_IN", "Credentials are needed");
      case 403 -> Problem.of(403, "FORBIDDEN", "Your role does not allow this");
      case 404 -> Problem.of(404, "NOT_FOUND", "There is nothing at this address");
      case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "This address does not take that method");
      case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "The answer is not available in that form");
      case 413 -> Problem.of(413, "BODY_TOO_LARGE", "The body is larger than allowed");
      case 415 -> Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "A body of that kind is not taken");
      case 500 -> Problem.of(500, "DEFECT", "This should not have happened; see the log");
      default ->
          status < 500
              ? Problem.of(status, "REFUSED", "The request was refused")
              : Problem.of(status, "UNAVAILABLE", "The request could not be served");
    };
  }
}
