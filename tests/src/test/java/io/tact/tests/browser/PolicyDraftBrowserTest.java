package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.browser.PolicyForms.NIGHT;
import static io.tact.tests.browser.PolicyForms.THREE_A_WEEK;
import static io.tact.tests.browser.PolicyForms.button;
import static io.tact.tests.browser.PolicyForms.entries;
import static io.tact.tests.browser.PolicyForms.entry;
import static io.tact.tests.browser.PolicyForms.field;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new version of the contact policy is drafted by forms, and proposed. */
class PolicyDraftBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 起草新版本, 修改, 最多次数, 短信联系每 7 天最多 1 次, 最多次数：3 → 1, 已修改, 提交审批, 待批准",
    "en-GB, Draft a new version, Change, Most, SMS contacts: at most 1 in 7 days, Most: 3 → 1, Changed,"
        + " Propose it, Proposed"
  })
  void complianceChangesARuleAndProposesIt(
      String language,
      String draft,
      String change,
      String most,
      String sentence,
      String difference,
      String changed,
      String propose,
      String proposed) {
    int before = Policies.inForce(THREE_A_WEEK, NIGHT);
    try (Visitor visitor = Visitor.signedIn("compliance", language)) {
      Page page = visitor.page();
      page.navigate("/policy");
      visitor.link(draft).click();
      entry(page, 0).getByRole(AriaRole.BUTTON).first().press("Enter");
      field(page, most).fill("1");

      assertThat(entry(page, 0)).containsText(sentence);
      assertThat(entry(page, 0)).containsText(changed);
      assertThat(page.getByText(difference)).isVisible();
      visitor.expectAccessible();
      visitor.picture("policy-draft-" + language);

      button(page, propose).click();
      button(page.getByRole(AriaRole.DIALOG), propose).click();
      assertThat(page.locator("[aria-current=true]")).containsText(proposed);
      assertThat(page.getByText(difference)).isVisible();
      visitor.expectAccessible();
      visitor.picture("policy-proposed-" + language);

      page.navigate("/policy/draft");
      assertThat(page.getByText(difference)).hasCount(0);
    }
    assertThat(
            Tact.compliance()
                .get("/api/contact-policy/versions/" + (before + 1))
                .expect(200)
                .json()
                .at("/policy/rules/0/max")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void rulesOfEveryKindAreAddedMovedAndRemovedByKeyboardAndKeptInTheBrowser() {
    Policies.inForce(THREE_A_WEEK);
    try (Visitor visitor = Visitor.signedIn("compliance", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/policy/draft");
      for (String kind :
          new String[] {
            "Frequency cap",
            "Minimum gap",
            "Quiet hours",
            "Black-out dates",
            "Consent",
            "Cool-off after complaints",
            "Hold-out group"
          }) {
        button(page, "+ " + kind).press("Enter");
        visitor.expectAccessible();
      }
      visitor.picture("policy-draft-kinds");
      assertThat(entries(page)).hasCount(8);
      field(page, "Share (%)").fill("12.5");
      assertThat(entry(page, 7)).containsText("12.5 % of the customers are held out");
      button(page, "+ Add an exemption").press("Enter");
      assertThat(entry(page, 8)).containsText("Service contacts are free of: quiet hours");

      entry(page, 7).getByRole(AriaRole.BUTTON).nth(1).press("Enter");
      assertThat(entry(page, 6)).containsText("12.5 %");
      assertThat(entry(page, 6).getByRole(AriaRole.BUTTON).nth(1)).isFocused();
      entry(page, 0).getByRole(AriaRole.BUTTON).nth(3).press("Enter");
      assertThat(entries(page)).hasCount(8);
      assertThat(button(page, "Put back")).isFocused();
      button(page, "Put back").press("Enter");
      assertThat(entry(page, 0)).containsText("at most 3 in 7 days");

      page.reload();
      assertThat(page.getByText("is here again")).isVisible();
      assertThat(entry(page, 6)).containsText("12.5 %");
      button(page, "Start again from the version in force").click();
      button(page.getByRole(AriaRole.DIALOG), "Start again from the version in force").click();
      assertThat(entries(page)).hasCount(1);
    }
  }

  @Test
  void aDraftInTwoWindowsIsOne() {
    Policies.inForce(THREE_A_WEEK);
    try (Visitor visitor = Visitor.signedIn("compliance", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/policy/draft");
      Page other = page.context().newPage();
      other.navigate("/policy/draft");
      button(page, "+ Quiet hours").press("Enter");
      assertThat(entries(other)).hasCount(2);
      button(other, "+ Minimum gap").press("Enter");
      assertThat(entries(page)).hasCount(3);
      page.reload();
      other.close();
      page.reload();
      assertThat(entries(page)).hasCount(3);
    }
  }

  @Test
  void whatTheServerFindsWrongStandsAtItsField() {
    Policies.inForce(THREE_A_WEEK);
    try (Visitor visitor = Visitor.signedIn("compliance", "en-GB")) {
      Page page = visitor.page();
      page.navigate("/policy/draft");
      entry(page, 0).getByRole(AriaRole.BUTTON).first().click();
      field(page, "Most").fill("0");
      field(page, "The last").fill("401 days");
      button(page, "Propose it").click();
      button(page.getByRole(AriaRole.DIALOG), "Propose it").click();

      assertThat(page.getByText("the places are marked")).isVisible();
      assertThat(entry(page, 0)).containsText("a whole number of at least 1");
      assertThat(entry(page, 0)).containsText("at most 400 days");
      visitor.expectAccessible();
      visitor.picture("policy-draft-wrong");

      field(page, "The last").fill("soon");
      assertThat(entry(page, 0)).containsText("cannot be understood");
      field(page, "The last").fill("2 weeks");
      field(page, "Most").fill("2");
      assertThat(entry(page, 0)).containsText("at most 2 in 2 weeks");
      assertThat(page.getByText("the places are marked")).hasCount(0);
    }
  }
}
