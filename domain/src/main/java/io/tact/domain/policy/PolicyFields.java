package io.tact.domain.policy;

import io.tact.domain.policy.PolicyViolation.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One JSON object on its way to becoming a value; knows its path and what is wrong with it. */
final class PolicyFields {
  private static final int MOST = 1000;

  private final Map<?, ?> json;
  private final String path;
  private final List<PolicyViolation> violations;
  private final Set<String> taken = new HashSet<>();

  private PolicyFields(Map<?, ?> json, String path, List<PolicyViolation> violations) {
    this.json = json;
    this.path = path;
    this.violations = violations;
  }

  static PolicyFields of(Object json, String path, List<PolicyViolation> violations) {
    if (json instanceof Map<?, ?> object) {
      return new PolicyFields(object, path, violations);
    }
    violations.add(new PolicyViolation(path, Code.WRONG_TYPE, "an object is expected"));
    return new PolicyFields(Map.of(), path, new ArrayList<>());
  }

  void violate(String field, Code code, String message) {
    violations.add(new PolicyViolation(pathOf(field), code, message));
  }

  /** A field's text, if it is one, without asking for it. */
  Optional<String> peek(String field) {
    return Optional.ofNullable(json.get(field))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  boolean has(String field) {
    return json.get(field) != null;
  }

  /** A text that must be there. */
  Optional<String> text(String field) {
    return required(field, String.class, "a text is expected").filter(text -> fits(field, text));
  }

  private boolean fits(String field, String text) {
    if (text.isBlank() || text.length() > 100) {
      violate(field, Code.OUT_OF_RANGE, "1 to 100 characters are expected");
      return false;
    }
    return true;
  }

  /** A whole number that must be there. */
  int whole(String field, int least, int most) {
    Optional<Number> number = required(field, Number.class, "a whole number is expected");
    try {
      return number
          .map(n -> new BigDecimal(n.toString()).intValueExact())
          .filter(n -> within(field, n, least, most))
          .orElse(least);
    } catch (ArithmeticException | NumberFormatException e) {
      violate(field, Code.OUT_OF_RANGE, wholeNumber(least, most));
      return least;
    }
  }

  private static String wholeNumber(int least, int most) {
    return most == Integer.MAX_VALUE
        ? "a whole number of at least " + least
        : "a whole number from " + least + " to " + most;
  }

  private boolean within(String field, int number, int least, int most) {
    if (number < least || number > most) {
      violate(field, Code.OUT_OF_RANGE, wholeNumber(least, most));
      return false;
    }
    return true;
  }

  /** A number that must be there. */
  BigDecimal number(String field, int least, int most) {
    BigDecimal low = BigDecimal.valueOf(least);
    Optional<Number> given = required(field, Number.class, "a number is expected");
    Optional<BigDecimal> number =
        given
            .filter(n -> Double.isFinite(n.doubleValue()))
            .map(n -> new BigDecimal(n.toString()))
            .filter(n -> n.compareTo(low) >= 0 && n.compareTo(BigDecimal.valueOf(most)) <= 0);
    if (given.isPresent() && number.isEmpty()) {
      violate(field, Code.OUT_OF_RANGE, "a number from " + least + " to " + most);
    }
    return number.orElse(low);
  }

  boolean flag(String field, boolean otherwise) {
    return has(field)
        ? required(field, Boolean.class, "true or false is expected").orElse(otherwise)
        : taken(field, otherwise);
  }

  <E extends Enum<E>> E choice(String field, Class<E> type) {
    return text(field)
        .flatMap(name -> constant(field, name, type))
        .orElse(type.getEnumConstants()[0]);
  }

  <E extends Enum<E>> E choice(String field, E otherwise) {
    return has(field) ? choice(field, otherwise.getDeclaringClass()) : taken(field, otherwise);
  }

  private <E extends Enum<E>> Optional<E> constant(String field, String name, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    String known =
        Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    violate(field, Code.MALFORMED, "one of " + known + " is expected");
    return Optional.empty();
  }

  <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String name : texts(field)) {
      constant(field, name, type).ifPresent(chosen::add);
    }
    return chosen;
  }

  /** A list of values that may be left out, but not be empty. */
  <T> Set<T> values(String field, Function<String, T> parse) {
    Set<T> values = new LinkedHashSet<>();
    for (String text : texts(field)) {
      try {
        values.add(parse.apply(text));
      } catch (IllegalArgumentException e) {
        violate(field, Code.MALFORMED, e.getMessage());
      }
    }
    return Collections.unmodifiableSet(values);
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(field, false)) {
      if (element instanceof String text) {
        if (fits(field, text)) {
          texts.add(text);
        }
      } else {
        violate(field, Code.WRONG_TYPE, "texts are expected");
      }
    }
    if (has(field) && json.get(field) instanceof List<?> given && given.isEmpty()) {
      violate(field, Code.EMPTY, "at least one value is expected, or leave the field out");
    }
    return texts;
  }

  List<PolicyFields> objects(String field, boolean must) {
    List<PolicyFields> objects = new ArrayList<>();
    for (Object element : list(field, must)) {
      objects.add(of(element, pathOf(field) + "[" + objects.size() + "]", violations));
    }
    return objects;
  }

  private List<?> list(String field, boolean must) {
    if (!must && !has(field)) {
      return taken(field, List.of());
    }
    List<?> list = required(field, List.class, "a list is expected").orElse(List.of());
    if (list.size() > MOST) {
      violate(field, Code.TOO_LONG, "at most " + MOST + " are expected");
      return List.of();
    }
    return list;
  }

  /** An object that may be left out. */
  Optional<PolicyFields> object(String field) {
    taken.add(field);
    return Optional.ofNullable(json.get(field)).map(value -> of(value, pathOf(field), violations));
  }

  <T> Optional<T> required(String field, Class<T> type, String expected) {
    taken.add(field);
    Object value = json.get(field);
    if (value == null) {
      violate(field, Code.REQUIRED, expected);
      return Optional.empty();
    }
    if (!type.isInstance(value)) {
      violate(field, Code.WRONG_TYPE, expected);
      return Optional.empty();
    }
    return Optional.of(type.cast(value));
  }

  /** Objects to fields that nobody asked for. */
  void nothingElse() {
    for (Object field : json.keySet()) {
      if (!taken.contains(field)) {
        violate(field.toString(), Code.UNKNOWN_FIELD, "no such field");
      }
    }
  }

  private <T> T taken(String field, T value) {
    taken.add(field);
    return value;
  }

  private String pathOf(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
