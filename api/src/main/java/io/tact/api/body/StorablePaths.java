package io.tact.api.body;

import io.tact.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** An address with a character that cannot be stored names nothing that there could be. */
final class StorablePaths implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> map
        && !map.values().stream().allMatch(value -> Text.isStorable(String.valueOf(value)))) {
      throw ProblemException.unknown("NOT_FOUND", "There is nothing at this address");
    }
    return true;
  }
}
