package io.tact.api.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The form by which people sign in. */
@Hidden
@RestController
class SignInController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final String WRONG =
      "<p class=\"message\" role=\"alert\">用户名或密码不对 · Wrong user name or password</p>";
  private static final String GONE =
      "<p class=\"message calm\" role=\"status\">已退出 · You have signed out</p>";

  private final String page;

  SignInController() throws IOException {
    this.page =
        new ClassPathResource("pages/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(HttpServletRequest request, CsrfToken token) {
    String message =
        request.getParameter("error") != null
            ? WRONG
            : request.getParameter("gone") != null ? GONE : "";
    return ResponseEntity.ok()
        .contentType(HTML)
        .body(
            page.replace("<!-- message -->", message)
                .replace("{{csrf}}", HtmlUtils.htmlEscape(token.getToken())));
  }
}
