package io.tact.api.security;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who calls.
 *
 * @param name the user's name, or a token's subject
 * @param roles what they may
 */
public record Caller(String name, Set<Role> roles) {

  /** The caller of the request that this thread serves. */
  public static Caller current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (authentication == null) {
      return new Caller("anonymous", roles);
    }
    for (GrantedAuthority authority : authentication.getAuthorities()) {
      String name = String.valueOf(authority.getAuthority());
      if (name.startsWith("ROLE_")) {
        Role.named(name.substring("ROLE_".length())).ifPresent(roles::add);
      }
    }
    return new Caller(authentication.getName(), roles);
  }

  /** As it stands in the metadata of events. */
  public String actor() {
    return (roles.equals(Set.of(Role.CHANNEL)) ? "channel:" : "user:") + name;
  }

  /** Whether personal data may be shown as they are; else they are masked. */
  public boolean seesPersonalData() {
    return roles.contains(Role.COMPLIANCE) || roles.contains(Role.ADMIN);
  }
}
