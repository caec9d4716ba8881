package io.tact.api.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.core.env.Environment;

/**
 * The local users: one a role, named as the role in lower case. A password is {@code
 * TACT_USERS_<NAME>_PASSWORD} where that is set; else it is generated once and kept in the data
 * directory, readable by its owner alone.
 */
public final class LocalUsers {

  private static final int GENERATED_BYTES = 18;

  private final Map<String, LocalUser> byName = new TreeMap<>();
  private final Map<String, String> generated = new TreeMap<>();

  /**
   * @param secrets answers the secret kept under a name, made of so many random bytes where there
   *     is none yet
   */
  LocalUsers(Environment environment, BiFunction<String, Integer, String> secrets) {
    for (Role role : Role.values()) {
      String name = role.userName();
      Optional<String> given = given(environment, name);
      String password =
          given.orElseGet(() -> secrets.apply("user-" + name + ".password", GENERATED_BYTES));
      if (given.isEmpty()) {
        generated.put(name, password);
      }
      byName.put(name, new LocalUser(name, role, PasswordDigest.of(password)));
    }
  }

  /** The generated passwords by user name, to be shown to whoever starts Tact on their machine. */
  public Map<String, String> generatedPasswords() {
    return Map.copyOf(generated);
  }

  /** The names of all local users. */
  public List<String> names() {
    return Arrays.stream(Role.values()).map(Role::userName).toList();
  }

  Optional<LocalUser> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static Optional<String> given(Environment environment, String name) {
    String variable = "TACT_USERS_" + name.toUpperCase(Locale.ROOT) + "_PASSWORD";
    return Optional.ofNullable(environment.getProperty("tact.users." + name + ".password"))
        .or(() -> Optional.ofNullable(environment.getProperty(variable)))
        .filter(password -> !password.isBlank());
  }
}
