package io.tact.api.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of the pages. What was chosen is remembered by a cookie, which the Studio shares. */
enum Language {
  CHINESE("zh-CN"),
  ENGLISH("en");

  /** The cookie's name; its value is a {@link #tag()}. */
  static final String COOKIE = "tact-language";

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** As HTML and the cookie name it, BCP 47. */
  String tag() {
    return tag;
  }

  /** What the address names, else what was chosen before, else what the browser prefers. */
  static Language of(HttpServletRequest request) {
    return chosen(request)
        .or(() -> remembered(request))
        .orElseGet(() -> isChinese(request.getLocale()) ? CHINESE : ENGLISH);
  }

  /** What the address names by {@code ?language=}. */
  static Optional<Language> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("language")).flatMap(Language::tagged);
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .flatMap(value -> tagged(value).stream())
        .findFirst();
  }

  private static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
