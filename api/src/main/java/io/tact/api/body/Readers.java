package io.tact.api.body;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Finds and calls the static {@code from(Fields)} of a type. */
final class Readers {

  private static final ClassValue<Optional<Method>> FOUND =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private Readers() {}

  static boolean has(Class<?> type) {
    return FOUND.get(type).isPresent();
  }

  static Object call(Class<?> type, Fields fields) {
    try {
      return FOUND.get(type).orElseThrow().invoke(null, fields);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Method> find(Class<?> type) {
    try {
      Method from = type.getDeclaredMethod("from", Fields.class);
      from.setAccessible(true);
      return Modifier.isStatic(from.getModifiers()) ? Optional.of(from) : Optional.empty();
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }
}
