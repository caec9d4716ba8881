package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What a contact is about, such as MARKETING or REGULATORY. Banks choose their own words, so this
 * is a name and not an enumeration.
 *
 * @param name an upper-case name, {@code [A-Z][A-Z0-9_]{0,39}}
 */
public record Category(@JsonValue String name) implements Comparable<Category> {

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /**
   * @throws IllegalArgumentException if the name is not of the form above
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Category {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a category name: an upper-case word is expected");
    }
  }

  @Override
  public int compareTo(Category other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
