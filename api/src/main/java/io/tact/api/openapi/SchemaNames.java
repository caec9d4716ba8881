package io.tact.api.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names schemas after their types. A type within a type carries both names, so that the reasons of
 * a decision and those of the overview stay two schemas.
 */
final class SchemaNames extends TypeNameResolver {

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    String name = super.nameForClass(type, options);
    Class<?> outer = type.getDeclaringClass();
    boolean named = !name.equals(type.getSimpleName());
    return outer == null || named || isController(outer)
        ? name
        : nameForClass(outer, options) + name;
  }

  private static boolean isController(Class<?> type) {
    return type.getSimpleName().endsWith("Controller") || type.getSimpleName().endsWith("Desk");
  }
}
