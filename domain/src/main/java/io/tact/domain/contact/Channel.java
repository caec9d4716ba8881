package io.tact.domain.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A way to reach a customer, such as SMS or a branch visit. Administrators may add channels, so
 * this is a name and not an enumeration.
 *
 * @param name an upper-case name, {@code [A-Z][A-Z0-9_]{0,39}}
 */
public record Channel(@JsonValue String name) implements Comparable<Channel> {

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  public static final Channel SMS = new Channel("SMS");
  public static final Channel EMAIL = new Channel("EMAIL");
  public static final Channel WECHAT = new Channel("WECHAT");
  public static final Channel PUSH = new Channel("PUSH");
  public static final Channel PHONE = new Channel("PHONE");
  public static final Channel BRANCH = new Channel("BRANCH");
  public static final Channel INBOX = new Channel("INBOX");

  /** The channels that every bank has from the start. */
  public static final Set<Channel> STANDARD =
      Set.of(SMS, EMAIL, WECHAT, PUSH, PHONE, BRANCH, INBOX);

  /**
   * @throws IllegalArgumentException if the name is not of the form above
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Channel {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a channel name: an upper-case word is expected");
    }
  }

  @Override
  public int compareTo(Channel other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
