package io.tact.api.body;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.api.problem.ProblemException;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads parameters marked with {@link ParameterObject}. Names that nobody asks for are let be. */
final class QueryResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(ParameterObject.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
      if (entry.getValue().length > 1) {
        throw ProblemException.invalid(entry.getKey(), "REPEATED", "may be given once");
      }
      if (!entry.getValue()[0].isEmpty()) {
        node.put(entry.getKey(), entry.getValue()[0]);
      }
    }
    Fields fields = Fields.of(node);
    Object query = Readers.call(parameter.getParameterType(), fields);
    fields.throwIfInvalid();
    return query;
  }
}
