package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Tact;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People sign in in their language, come to the page they wanted, and lose no work. */
class SignInBrowserTest {

  @ParameterizedTest
  @CsvSource({"zh-CN, 登录, 用户名或密码不对", "en-GB, Sign in, is wrong"})
  void formSpeaksTheReadersLanguage(String language, String button, String wrong) {
    try (Visitor visitor = Visitor.speaking(language)) {
      visitor.page().navigate("/");
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/sign-in"));
      assertThat(visitor.button(button)).isVisible();
      visitor.expectAccessible();
      visitor.picture("sign-in-" + language);

      visitor.signIn("marketer", "wrong");
      assertThat(visitor.page().locator("[role=alert]")).containsText(wrong);
      visitor.expectAccessible();
    }
  }

  @Test
  void chosenLanguageStaysAfterSigningIn() {
    try (Visitor visitor = Visitor.speaking("zh-CN")) {
      visitor.page().navigate("/sign-in");
      visitor.link("English").click();
      visitor.signIn("marketer", Tact.PASSWORD);
      assertThat(visitor.heading()).hasText("Home");

      visitor.button("中文").click();
      assertThat(visitor.heading()).hasText("首页");
      assertThat(visitor.page().locator("html")).hasAttribute("lang", "zh-CN");
      visitor.button("退出").click();
      assertThat(visitor.page().locator("[role=status]")).hasText("您已退出。");
    }
  }

  @Test
  void leadsToThePageThatWasAskedFor() {
    try (Visitor visitor = Visitor.speaking("en-GB")) {
      visitor.page().navigate("/dead-letters");
      visitor.signIn("admin", Tact.PASSWORD);
      assertThat(visitor.heading()).hasText("Dead letters");
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/dead-letters"));
    }
  }

  @Test
  void sessionThatEndsIsTakenUpAgainOnTheSamePage() {
    try (Visitor visitor = Visitor.signedIn("admin", "en-GB").atHome()) {
      visitor.loseSession();
      visitor.link("Dead letters").click();
      assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();
      visitor.expectAccessible();
      visitor.picture("sign-in-again");

      visitor.page().getByLabel("Password").fill("wrong");
      visitor.button("Go on").click();
      assertThat(visitor.page().locator("[role=alert]")).containsText("The password is wrong");
      visitor.page().getByLabel("Password").fill(Tact.PASSWORD);
      visitor.button("Go on").click();

      assertThat(visitor.page().getByText("Nothing was given up")).isVisible();
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/dead-letters"));
      visitor.button("Sign out").click();
      assertThat(visitor.page().locator("[role=status]")).hasText("You have signed out.");
    }
  }
}
