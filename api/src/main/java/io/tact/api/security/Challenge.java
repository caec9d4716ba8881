package io.tact.api.security;

import io.tact.api.problem.Problem;
import io.tact.api.problem.ProblemResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers 401 to whoever is not signed in. Browsers are not asked for a password: one that they
 * remember would be sent along with forged requests too.
 */
final class Challenge implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tact\", charset=\"UTF-8\"");
    }
    ProblemResponse.write(
        response, Problem.of(401, "NOT_SIGNED_IN", "Valid credentials are needed"));
  }
}
