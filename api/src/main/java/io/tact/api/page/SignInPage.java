package io.tact.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * The page {@code pages/sign-in.html}, in each language with the words of {@code
 * pages/sign-in_<tag>.properties}. It needs no script, so that it works whatever a browser blocks.
 */
final class SignInPage {

  /** What has just happened. */
  enum News {
    NONE,
    WRONG,
    GONE
  }

  private final Map<Language, Properties> words = new EnumMap<>(Language.class);
  private final Map<Language, String> pages = new EnumMap<>(Language.class);

  SignInPage() throws IOException {
    String form =
        new ClassPathResource("pages/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
    for (Language language : Language.values()) {
      words.put(language, read(language));
      pages.put(language, translated(form, language));
    }
  }

  /** The page with what has happened and the token that its form sends along. */
  String in(Language language, News news, String token) {
    return pages
        .get(language)
        .replace("<!-- news -->", told(language, news))
        .replace("{{csrf}}", HtmlUtils.htmlEscape(token));
  }

  private String told(Language language, News news) {
    return switch (news) {
      case NONE -> "";
      case WRONG -> message("alert", "message", language, "wrong");
      case GONE -> message("status", "message calm", language, "gone");
    };
  }

  private String message(String role, String look, Language language, String word) {
    return "<p class=\"%s\" role=\"%s\">%s</p>"
        .formatted(look, role, HtmlUtils.htmlEscape(words.get(language).getProperty(word)));
  }

  private String translated(String form, Language language) {
    String page = form.replace("{{language}}", language.tag());
    for (String word : words.get(language).stringPropertyNames()) {
      String text = HtmlUtils.htmlEscape(words.get(language).getProperty(word));
      page = page.replace("{{" + word + "}}", text);
    }
    return page;
  }

  private static Properties read(Language language) throws IOException {
    Properties words = new Properties();
    String file = "pages/sign-in_" + language.tag() + ".properties";
    try (InputStream in = new ClassPathResource(file).getInputStream();
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
