package io.tact.api.body;

import io.tact.api.problem.ProblemException;
import io.tact.domain.customer.Customer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * An address names nothing that there could be where a character of it cannot be stored, or where a
 * customer's id begins as only Tact's own streams do.
 */
final class StorablePaths implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> map
        && !map.entrySet().stream()
            .allMatch(one -> couldBe(one.getKey(), String.valueOf(one.getValue())))) {
      throw ProblemException.unknown("NOT_FOUND", "There is nothing at this address");
    }
    return true;
  }

  private static boolean couldBe(Object variable, String value) {
    return Text.isStorable(value)
        && !(variable.equals("customerId") && value.startsWith(Customer.RESERVED));
  }
}
