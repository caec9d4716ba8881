package io.tact.api.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;

/** Signs local users in. An unknown name takes as long as a wrong password. */
final class LocalSignIn implements AuthenticationProvider {

  private static final PasswordDigest NOBODY = PasswordDigest.ofNobody();

  private final LocalUsers users;

  LocalSignIn(LocalUsers users) {
    this.users = users;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String password = String.valueOf(attempt.getCredentials());
    LocalUser user = users.find(attempt.getName()).orElse(null);
    if (!(user == null ? NOBODY : user.secret()).matches(password)) {
      throw new BadCredentialsException("unknown user or wrong password");
    }
    var authorities = List.of(user.role().authority());
    User principal = new User(user.name(), "", authorities);
    return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
