package io.tact.api.security;

import io.tact.domain.history.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says who acts while a request is served, for the metadata of the events that come of it. */
final class ActorFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Actor.as(
          Caller.current().actor(),
          () -> {
            proceed(request, response, chain);
            return true;
          });
    } catch (Carried e) {
      e.rethrow();
    }
  }

  private static void proceed(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException e) {
      throw new Carried(e);
    }
  }

  /** Takes a checked exception through a supplier. */
  private static final class Carried extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Carried(Exception cause) {
      super(cause);
    }

    void rethrow() throws IOException, ServletException {
      if (getCause() instanceof IOException e) {
        throw e;
      }
      throw (ServletException) getCause();
    }
  }
}
