package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.tact.tests.running.Drafts;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A branch is built of rows of conditions, and what is stored is exactly what was meant. */
class BranchFormBrowserTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-GB"})
  void aBranchIsBuiltOfRowsAndOtherStepsSayWhatTheyDo(String language) {
    String key = FormFiller.drafted("branch", language);
    try (FormFiller designer = new FormFiller(language, "marketer", key)) {
      designer.choose("Which way?");
      Locator richer = designer.side().locator(".exit").first();
      richer.getByLabel(designer.say("Name of this way", "出口名称")).fill("Rich");
      designer.button(richer, "Add a condition", "添加条件").click();
      Locator first = richer.locator(".condition-row").first();
      first.getByLabel(designer.say("Value", "值"), FormFiller.exact()).fill("GOLD");
      designer.button(richer, "Add a condition", "添加条件").click();
      Locator second = richer.locator(".condition-row").nth(1);
      second.getByLabel(designer.say("What is compared", "比较什么")).selectOption("attribute");
      second.getByLabel(designer.say("Name of the data", "资料名称")).fill("card \"no\"");
      second.getByLabel(designer.say("Type", "类型")).selectOption("NUMBER");
      second.getByLabel(designer.say("Value", "值"), FormFiller.exact()).fill("many");
      assertThat(designer.text("Give a number", "请填数字")).isVisible();
      second.getByLabel(designer.say("Value", "值"), FormFiller.exact()).fill("20000");
      designer
          .side()
          .locator(".exit")
          .nth(1)
          .getByLabel(designer.say("All others go this way", "其余客户走这条路"))
          .check();
      designer.visitor().expectAccessible();
      designer.visitor().picture("form-branch-" + language);
      designer.choose("The other journey");
      designer.field("Which journey", "调用哪个旅程").selectOption("salary-day");
      designer.visitor().picture("form-call-" + language);
      designer.choose("Ask somebody");
      assertThat(designer.text("cannot be carried out", "无法执行")).isVisible();

      assertThat(designer.stored("salary-day", "salary-day"))
          .contains("id=\"which\" name=\"Which way?\" default=\"which_other\"")
          .contains("id=\"which_later\" name=\"Rich\"")
          .contains(
              "language=\"feel\">customer.tier = \"GOLD\" and customer.attributes.`card \"no\"`"
                  + " &gt;= 20000</bpmn:conditionExpression>")
          .contains("calledElement=\"salary-day\"");
      assertThat(FormFiller.findings(key)).doesNotContain("\"which").doesNotContain("\"other\"");
    }
  }

  @Test
  void aBranchHasItsWaysThoughTheStepsOfTheFileDoNotNameThem() {
    String key = "form-unnamed-ways";
    String unnamed =
        FormFiller.diagram(key)
            .replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:(incoming|outgoing)>", "");
    Drafts.post(Tact.marketer(), unnamed.getBytes(StandardCharsets.UTF_8));
    try (FormFiller designer = new FormFiller("en-GB", "marketer", key)) {
      designer.choose("Which way?");
      assertThat(designer.side().locator(".exit")).hasCount(2);
    }
  }
}
