package io.tact.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.problem.ProblemException;
import io.tact.api.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A JSON object that is read field by field. What breaks a rule is noted, and {@link #close}
 * answers all of it together, fields that nobody asked for included.
 */
public final class Fields {

  private static final int MAX_VIOLATIONS = 100;

  private final JsonNode node;
  private final String path;
  private final List<Violation> violations;
  private final Set<String> read = new HashSet<>();

  private Fields(JsonNode node, String path, List<Violation> violations) {
    this.node = node;
    this.path = path;
    this.violations = violations;
  }

  /**
   * @throws ProblemException 422 where it is not an object
   */
  public static Fields of(JsonNode node) {
    if (!node.isObject()) {
      throw ProblemException.invalid("", "WRONG_TYPE", "an object is expected");
    }
    return new Fields(node, "", new ArrayList<>());
  }

  /** Whether the field is there at all, be it null. */
  public boolean has(String field) {
    return node.has(field);
  }

  /** Whether the field is there and null. */
  public boolean isNull(String field) {
    read.add(field);
    return node.path(field).isNull();
  }

  /** A field that must be there. Empty only where a violation has been noted. */
  public <T> Optional<T> need(String field, Function<JsonNode, T> reader) {
    Optional<T> value = may(field, reader);
    JsonNode raw = node.path(field);
    if (raw.isMissingNode() || raw.isNull()) {
      note(field, "REQUIRED", "is required");
    }
    return value;
  }

  /** A field that may be absent or null. */
  public <T> Optional<T> may(String field, Function<JsonNode, T> reader) {
    read.add(field);
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : read(field, value, reader);
  }

  /** An object in a field that may be absent or null; read it within {@code reader}. */
  public <T> Optional<T> object(String field, Function<Fields, T> reader) {
    read.add(field);
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      note(field, "WRONG_TYPE", "an object is expected");
      return Optional.empty();
    }
    return Optional.of(reader.apply(new Fields(value, path + field + ".", violations)));
  }

  /** The objects of a list that may be absent or null. */
  public <T> List<T> objects(String field, int max, Function<Fields, T> reader) {
    List<T> found = new ArrayList<>();
    each(
        field,
        max,
        (name, item) -> {
          if (item.isObject()) {
            found.add(reader.apply(new Fields(item, path + name + ".", violations)));
          } else {
            note(name, "WRONG_TYPE", "an object is expected");
          }
        });
    return found;
  }

  /** The values of a list that may be absent or null. */
  public <T> List<T> list(String field, int max, Function<JsonNode, T> reader) {
    List<T> found = new ArrayList<>();
    each(field, max, (name, item) -> read(name, item, reader).ifPresent(found::add));
    return found;
  }

  /** Every field of this object, whatever its name, with null values left in. */
  public void all(java.util.function.BiConsumer<String, JsonNode> reader) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      read.add(field.getKey());
      read(
          field.getKey(),
          field.getValue(),
          value -> {
            reader.accept(field.getKey(), value);
            return true;
          });
    }
  }

  /** Notes that a field breaks a rule; once, however often it is asked for. */
  public void note(String field, String code, String message) {
    String where =
        field.isEmpty() && !path.isEmpty() ? path.substring(0, path.length() - 1) : path + field;
    Violation violation = new Violation(where, code, message);
    if (violations.size() < MAX_VIOLATIONS && !violations.contains(violation)) {
      violations.add(violation);
    }
  }

  /** Whether nothing has been noted so far. */
  public boolean valid() {
    return violations.isEmpty();
  }

  /** The violations noted so far. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Notes the fields that nobody asked for. */
  public void refuseOthers() {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!read.contains(field.getKey())) {
        String shown = Text.isStorable(field.getKey()) ? shorten(field.getKey()) : "?";
        note(shown, "UNKNOWN_FIELD", "there is no such field");
      }
    }
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException 422 with everything that was noted
   */
  public void close() {
    refuseOthers();
    throwIfInvalid();
  }

  /**
   * Ends the reading where fields that nobody asked for do no harm.
   *
   * @throws ProblemException 422 with everything that was noted
   */
  public void throwIfInvalid() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  private void each(String field, int max, java.util.function.BiConsumer<String, JsonNode> reader) {
    read.add(field);
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    if (!value.isArray()) {
      note(field, "WRONG_TYPE", "a list is expected");
    } else if (value.size() > max) {
      note(field, "TOO_MANY", "at most " + max + " entries are taken");
    } else {
      for (int i = 0; i < value.size(); i++) {
        reader.accept(field + "[" + i + "]", value.get(i));
      }
    }
  }

  private <T> Optional<T> read(String field, JsonNode value, Function<JsonNode, T> reader) {
    try {
      return Optional.of(reader.apply(value));
    } catch (Mismatch e) {
      note(field, e.code(), e.getMessage());
      return Optional.empty();
    }
  }

  private static String shorten(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100);
  }
}
