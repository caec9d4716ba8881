package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tact.tests.running.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tact.tests.running.Campaigns;
import io.tact.tests.running.Contacts;
import io.tact.tests.running.Customers;
import io.tact.tests.running.ManualClock;
import io.tact.tests.running.Policies;
import io.tact.tests.running.Tact;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People decide about the policy and budgets, and look up why customers were contacted or not. */
class DecisionsBrowserTest {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  private static final String ONE_A_WEEK =
      "{'id':'one-a-week','type':'FREQUENCY_CAP','max':1,'window':'P7D','channels':['SMS']}";
  private static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 短信联系每 7 天最多 1 次, 每天 21:00 至 08:00, 开始计算, 位客户会受到不同对待, 批准, 生效中",
    "en-GB, SMS contacts: at most 1 in 7 days, none from 21:00 to 08:00, Work it out,"
        + " would have been treated otherwise, Approve, In force"
  })
  void approverReadsAVersionLooksAtTheDifferenceAndApproves(
      String language,
      String cap,
      String night,
      String look,
      String affected,
      String approve,
      String inForce) {
    Policies.inForce();
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "SMS", "MARKETING");
    Contacts.awaitCount(customer, 2);
    ManualClock.forward(Duration.ofMinutes(1));
    String version = proposed(ONE_A_WEEK, NIGHT);
    try (Visitor visitor = Visitor.signedIn("approver", language)) {
      visitor.page().navigate("/policy?version=" + version);
      assertThat(visitor.page().getByText(cap).first()).isVisible();
      assertThat(visitor.page().getByText(night).first()).isVisible();
      visitor.button(look).click();
      assertThat(visitor.page().getByText(affected)).isVisible(PATIENTLY);
      visitor.expectAccessible();
      visitor.picture("policy-" + language);

      visitor
          .page()
          .getByRole(AriaRole.MAIN)
          .getByText(approve, new Locator.GetByTextOptions().setExact(true))
          .click();
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      dialog.getByText(approve, new Locator.GetByTextOptions().setExact(true)).click();

      assertThat(visitor.page().locator("[aria-current=true]").getByText(inForce)).isVisible();
    }
    assertThat(Tact.marketer().get("/api/contact-policy").expect(200).text("version"))
        .isEqualTo(version);
  }

  @Test
  void approverRefusesWithAReasonAndNobodyElseIsAsked() {
    String version = proposed(ONE_A_WEEK);
    try (Visitor visitor = Visitor.signedIn("approver", "en-GB")) {
      visitor.page().navigate("/policy?version=" + version);
      visitor.button("Refuse").click();
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      dialog.getByRole(AriaRole.TEXTBOX).fill("too strict for a start");
      dialog.getByText("Refuse", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(visitor.page().getByText("Refused: too strict for a start")).isVisible();
    }
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      visitor.page().navigate("/policy?version=" + proposed(NIGHT));
      assertThat(visitor.page().getByText("none from 21:00 to 08:00").first()).isVisible();
      assertThat(visitor.button("Approve")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 客户, 达到次数上限, 为什么？, 已有 1 次短信联系，上限 1 次",
    "en-GB, Customers, Frequency cap reached, Why?, 1 of 1 SMS contacts in the 7 days before"
  })
  void everyDecisionAboutACustomerIsExplained(
      String language, String title, String reason, String why, String explanation) {
    Policies.inForce(ONE_A_WEEK);
    String customer = Customers.reachable();
    Customers.contact(customer, "SMS", "MARKETING");
    Customers.contact(customer, "SMS", "MARKETING");
    Contacts.awaitCount(customer, 2);
    try (Visitor visitor = Visitor.signedIn("compliance", language)) {
      visitor.link(title).click();
      assertThat(visitor.page().locator("[role=alert]")).hasCount(0);
      visitor.page().getByRole(AriaRole.SEARCH).getByRole(AriaRole.TEXTBOX).fill(customer);
      visitor.page().keyboard().press("Enter");
      assertThat(visitor.page().getByText(reason).first()).isVisible();
      visitor
          .page()
          .getByRole(AriaRole.ROW)
          .filter(new Locator.FilterOptions().setHasText(reason))
          .first()
          .getByText(why)
          .click();
      assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText(explanation);
      visitor.picture("explanation-" + language);
    }
  }

  @Test
  void anUnknownCustomerIsToldAsSuch() {
    try (Visitor visitor = Visitor.signedIn("marketer", "en-GB")) {
      visitor.page().navigate("/customers/nobody-at-all");
      assertThat(visitor.page().locator("[role=alert]").first()).containsText("cannot be found");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 批准预算, 进行中, 暂停, 已暂停", "en-GB, Approve budget, Open, Pause, Paused"})
  void aBudgetIsApprovedByOneAndTheCampaignOpenedByAnother(
      String language, String approve, String open, String pause, String paused) {
    String id = "spring-" + Long.toString(System.nanoTime(), 36);
    Campaigns.draft(
        id,
        "'objective':'Win back %s','channels':['SMS'],'budget':{'contacts':1200,"
                .formatted(language)
            + "'money':{'amount':'90.50','currency':'CNY'},'unitCosts':{'SMS':'0.05'}}");
    try (Visitor visitor = Visitor.signedIn("approver", language)) {
      visitor.page().navigate("/campaigns");
      row(visitor, language).getByText(approve).click();
      assertThat(row(visitor, language).getByText(approve)).hasCount(0);
    }
    Campaigns.open(id);
    try (Visitor visitor = Visitor.signedIn("marketer", language)) {
      visitor.page().navigate("/campaigns");
      assertThat(row(visitor, language)).containsText(open);
      visitor.expectAccessible();
      visitor.picture("campaigns-" + language);
      row(visitor, language).getByText(pause).click();
      assertThat(row(visitor, language)).containsText(paused);
    }
  }

  private static Locator row(Visitor visitor, String language) {
    return visitor
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText("Win back " + language));
  }

  private static String proposed(String... rules) {
    return Tact.compliance()
        .post(
            "/api/contact-policy/versions",
            json("{'zone':'Asia/Shanghai','rules':[%s]}", String.join(",", rules)))
        .expect(201)
        .text("version");
  }
}
