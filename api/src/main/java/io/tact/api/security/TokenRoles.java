package io.tact.api.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The roles that a Bearer token gives: those named, in any case, in the claim {@code roles} (a
 * list, or words in one text) or in Keycloak's {@code realm_access.roles}. Other names are let be.
 * The caller's name is the token's {@code sub}, which, unlike a user name, does not pass from one
 * person to another.
 */
final class TokenRoles implements Converter<Jwt, AbstractAuthenticationToken> {

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    List<GrantedAuthority> authorities =
        Stream.concat(names(token.getClaim("roles")), realmRoles(token))
            .flatMap(name -> Role.named(name).stream())
            .distinct()
            .map(Role::authority)
            .toList();
    return new JwtAuthenticationToken(token, authorities, token.getSubject());
  }

  private static Stream<String> realmRoles(Jwt token) {
    Object access = token.getClaim("realm_access");
    return access instanceof Map<?, ?> map ? names(map.get("roles")) : Stream.empty();
  }

  private static Stream<String> names(Object claim) {
    if (claim instanceof Collection<?> list) {
      return list.stream().map(String::valueOf);
    }
    return claim instanceof String text ? Arrays.stream(text.split("[ ,]+")) : Stream.empty();
  }
}
