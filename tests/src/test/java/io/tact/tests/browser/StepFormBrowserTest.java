package io.tact.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.SelectOption;
import io.tact.tests.running.Customers;
import io.tact.tests.running.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every step is set up by its form, in words; what is stored is exactly what was meant. */
class StepFormBrowserTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-GB"})
  void aContactIsWrittenPreviewedAndLedElsewhereWhereItIsSuppressed(String language) {
    Policies.inForce();
    String customer = Customers.reachable();
    String key = FormFiller.drafted("contact", language);
    try (FormFiller designer = new FormFiller(language, "marketer", key)) {
      designer.choose("Offer");
      designer.field("Name", "名称").fill("Savings offer");
      designer.field("Channel", "渠道").selectOption("EMAIL");
      designer.field("Category", "类别").fill("marketing");
      assertThat(designer.text("Use capital letters", "请用大写字母")).isVisible();
      designer.field("Category", "类别").fill("SERVICE");
      designer
          .field("Message", "消息内容")
          .fill("Dear {firstName|customer}, you said \"yes\" \\ {{soon}}.");
      designer.field("For which customer", "给哪位客户看").fill(customer);
      designer.field("For which customer", "给哪位客户看").press("Enter");
      assertThat(designer.side().locator(".bubble"))
          .hasText("Dear customer, you said \"yes\" \\ {soon}.");
      designer.field("Priority (number)", "优先级（数字）").fill("101");
      assertThat(designer.text("whole number from 0 to 100", "0 到 100 的整数")).isVisible();
      designer.field("Priority (number)", "优先级（数字）").fill("70");
      designer.field("Valid for", "有效期").fill("2");
      designer.field("Valid for: unit", "有效期：单位").selectOption("weeks");
      designer.field("Offer id", "优惠编号").fill("savings-plan");
      designer.field("Notes", "备注").fill("For June");
      designer.visitor().expectAccessible();
      designer.visitor().picture("form-contact-" + language);
      designer.option("End here", "在这里结束").check();
      designer.visitor().picture("form-contact-suppressed-" + language);

      String stored = designer.stored("Not contacted", "未能联系");
      assertThat(stored)
          .contains("<bpmn:serviceTask id=\"offer\" name=\"Savings offer\"")
          .contains("<bpmn:documentation>For June</bpmn:documentation>")
          .contains(input("channel", "EMAIL"))
          .contains(input("category", "SERVICE"))
          .contains(
              input(
                  "text",
                  "=\"Dear \" + (if customer.attributes.firstName = null then \"customer\" else"
                      + " string(customer.attributes.firstName)) + \", you said \\\"yes\\\" \\\\"
                      + " {soon}.\""))
          .contains(input("priority", "70"))
          .contains(input("validFor", "P2W"))
          .contains(input("offerId", "savings-plan"))
          .contains(
              "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\""
                  + " language=\"feel\">contact.decision ="
                  + " \"APPROVED\"</bpmn:conditionExpression>");
      assertThat(FormFiller.findings(key)).doesNotContain("\"offer\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-GB"})
  void waitsAndEventsAreToldInWords(String language) {
    String key = FormFiller.drafted("waits", language);
    try (FormFiller designer = new FormFiller(language, "marketer", key)) {
      designer.choose("Late");
      assertThat(designer.field("How long", "等待多久")).hasValue("36");
      designer.option("Stay in the step", "原来的步骤继续").check();
      designer.choose("Later");
      designer.field("How long", "等待多久").fill("90");
      designer.field("How long: unit", "等待多久：单位").selectOption("minutes");
      designer.stored("PT90M", "PT90M");
      designer.option("Until a date and time", "等到某个日期和时间").check();
      designer.field("Until when", "等到什么时候").fill("2027-03-01T09:00");
      designer.visitor().expectAccessible();
      designer.visitor().picture("form-wait-" + language);
      designer.choose("Heard of it");
      assertThat(designer.text("Choose an event", "请选择或输入事件")).isVisible();
      designer.field("Which event", "等哪个事件").selectOption("tact.receipt.clicked");
      designer.choose("Noticed");
      designer
          .field("Which event starts it", "由哪个事件开始")
          .selectOption(new SelectOption().setIndex(optionOther(designer)));
      designer.field("Event type", "事件类型").fill("salary.received");
      designer.visitor().picture("form-event-" + language);

      String stored = designer.stored("salary.received", "salary.received");
      assertThat(stored)
          .contains("<bpmn:boundaryEvent id=\"late\" name=\"Late\" cancelActivity=\"false\"")
          .contains(
              "<bpmn:timeDate"
                  + " xsi:type=\"bpmn:tFormalExpression\">2027-03-01T09:00:00+08:00</bpmn:timeDate>")
          .doesNotContain("PT90M")
          .containsOnlyOnce("name=\"tact.receipt.clicked\"")
          .containsOnlyOnce("name=\"salary.received\"");
      assertThat(stored.split("<bpmn:message ", -1)).hasSize(3);
      assertThat(FormFiller.findings(key)).doesNotContain("message-without-name");
    }
  }

  private static int optionOther(FormFiller designer) {
    return designer.field("Which event starts it", "由哪个事件开始").locator("option").count() - 1;
  }

  @Test
  void whatAFormDidIsUndoneAtOnce() {
    String key = FormFiller.drafted("undo", "en");
    try (FormFiller designer = new FormFiller("en-GB", "marketer", key)) {
      designer.choose("Offer");
      designer.option("Go another way", "").check();
      designer.stored("Approved?", "");
      designer.visitor().button("Undo").click();
      await().untilAsserted(() -> assertThat(designer.diagram()).doesNotContain("Approved?"));
      assertThat(designer.option("Go on all the same", "")).isChecked();
      assertThat(designer.diagram()).contains("sourceRef=\"offer\" targetRef=\"which\"");
    }
  }

  @Test
  void whoMayNotDrawReadsTheForms() {
    String key = FormFiller.drafted("read", "en");
    try (FormFiller designer = new FormFiller("en-GB", "approver", key)) {
      designer.choose("Late");
      assertThat(designer.field("How long", "")).hasValue("36");
      assertThat(designer.field("How long", "")).isDisabled();
      assertThat(designer.field("Notes", "")).isDisabled();
      designer.visitor().expectAccessible();
      designer.visitor().picture("form-read-only");
    }
  }

  @Test
  void anExpressionIsToldWhatIsWrongWithIt() {
    String key = FormFiller.drafted("expert", "en");
    try (FormFiller designer = new FormFiller("en-GB", "marketer", key)) {
      designer.choose("Offer");
      designer.side().getByText("Write an expression").click();
      designer.field("Message", "").fill("=for x in [1] return x");
      assertThat(designer.text("of one’s own cannot be used", "")).isVisible();
      designer.field("Message", "").fill("=\"Dear \" + customer.tier");
      assertThat(designer.text("of one’s own cannot be used", "")).hasCount(0);
      assertThat(designer.stored("customer.tier", ""))
          .contains(input("text", "=\"Dear \" + customer.tier"));
    }
  }

  private static String input(String name, String value) {
    return "<camunda:inputParameter name=\"%s\">%s</camunda:inputParameter>".formatted(name, value);
  }
}
