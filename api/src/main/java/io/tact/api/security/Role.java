package io.tact.api.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody is to the bank, and so what they may do. */
public enum Role {
  MARKETER,
  APPROVER,
  CHANNEL,
  COMPLIANCE,
  MANAGER,
  ADMIN;

  /** The role by its name in any case; empty for other words. */
  public static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The name of the local user who has this role. */
  public String userName() {
    return name().toLowerCase(Locale.ROOT);
  }

  GrantedAuthority authority() {
    return new SimpleGrantedAuthority("ROLE_" + name());
  }
}
