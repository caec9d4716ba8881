package io.tact.api.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form by which people sign in. */
@Hidden
@RestController
class SignInController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final SignInPage page = new SignInPage();

  SignInController() throws IOException {}

  @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(HttpServletRequest request, CsrfToken token) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(HTML);
    Language.chosen(request)
        .ifPresent(chosen -> answer.header(HttpHeaders.SET_COOKIE, remember(chosen)));
    return answer.body(page.in(Language.of(request), news(request), token.getToken()));
  }

  private static SignInPage.News news(HttpServletRequest request) {
    if (request.getParameter("error") != null) {
      return SignInPage.News.WRONG;
    }
    return request.getParameter("gone") != null ? SignInPage.News.GONE : SignInPage.News.NONE;
  }

  private static String remember(Language language) {
    return ResponseCookie.from(Language.COOKIE, language.tag())
        .path("/")
        .maxAge(REMEMBERED)
        .sameSite("Lax")
        .build()
        .toString();
  }
}
