package io.tact.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns whatever a controller throws into a problem. */
@RestControllerAdvice
final class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Problem> problem(ProblemException e) {
    return answer(e.problem(), e.problem().status() == 429 ? later() : HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
    return e.getMostSpecificCause() instanceof ProblemException problem
        ? problem(problem)
        : answer(Problem.of(400, "MALFORMED_BODY", "The body cannot be read"), HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  ResponseEntity<Problem> notMultipart(MultipartException e) {
    Problem problem =
        e instanceof MaxUploadSizeExceededException
            ? StatusProblems.of(413)
            : Problem.of(400, "MALFORMED_BODY", "The multipart body cannot be read");
    return answer(problem, HttpHeaders.EMPTY);
  }

  /** A part of the address that should be a number is none. */
  @ExceptionHandler
  ResponseEntity<Problem> noSuchAddress(MethodArgumentTypeMismatchException e) {
    return answer(ofStatus(HttpStatusCode.valueOf(404)), HttpHeaders.EMPTY);
  }

  /** The caller has gone: there is nobody to answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    log.debug("The caller hung up", e);
  }

  @ExceptionHandler
  ResponseEntity<Problem> anything(
      Exception e, HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted() && Circumstances.callerHasGone(e)) {
      log.debug("The caller hung up", e);
      return null;
    }
    Optional<Problem> refusal = Refusals.problemOf(e);
    if (refusal.isPresent()) {
      return answer(refusal.get(), HttpHeaders.EMPTY);
    }
    if (e instanceof ErrorResponse known) {
      return answer(ofStatus(known.getStatusCode()), known.getHeaders());
    }
    if (Circumstances.isUnreadable(e)) {
      return answer(
          Problem.of(400, "MALFORMED_REQUEST", "The request cannot be read"), HttpHeaders.EMPTY);
    }
    if (Circumstances.databaseIsBusy(e)) {
      return answer(ofStatus(HttpStatusCode.valueOf(503)), later());
    }
    log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    return answer(ofStatus(HttpStatusCode.valueOf(500)), HttpHeaders.EMPTY);
  }

  /** When it is worth another try. */
  private static HttpHeaders later() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "1");
    return headers;
  }

  private static Problem ofStatus(HttpStatusCode status) {
    return StatusProblems.of(status.value());
  }

  private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
    HttpHeaders kept = new HttpHeaders();
    kept.putAll(headers);
    kept.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return ResponseEntity.status(problem.status()).headers(kept).body(problem);
  }
}
