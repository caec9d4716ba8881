package io.tact.api.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.clock.ManualClock;
import io.tact.api.security.Caller;
import io.tact.api.security.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who is signed in, and what the pages must know before they show anything. */
@RestController
@Tag(name = "session")
class MeController {

  private final boolean manualClock;

  MeController(Clock clock) {
    this.manualClock = clock instanceof ManualClock;
  }

  /**
   * Who is signed in.
   *
   * @param name the user's name
   * @param roles what they may
   * @param manualClock whether time stands still until an ADMIN moves it
   */
  record Me(String name, List<Role> roles, boolean manualClock) {}

  /**
   * The token is asked for so that its cookie is set: a page sends it along with what it writes.
   */
  @Operation(summary = "Shows who is signed in, and sets the cookie XSRF-TOKEN for pages")
  @GetMapping("/api/me")
  ResponseEntity<Me> me(@Parameter(hidden = true) CsrfToken token) {
    token.getToken();
    Caller caller = Caller.current();
    Me me = new Me(caller.name(), caller.roles().stream().sorted().toList(), manualClock);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(me);
  }
}
