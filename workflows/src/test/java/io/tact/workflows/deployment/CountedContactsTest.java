package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.send;
import static io.tact.workflows.deployment.Drawings.sms;
import static io.tact.workflows.deployment.Inspections.TWO_A_WEEK;
import static io.tact.workflows.deployment.Inspections.surplus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.journey.Finding;
import org.junit.jupiter.api.Test;

/** Which of a journey's contacts count where one way may hold too many. */
class CountedContactsTest {

  @Test
  void onlyContactsInTheRulesScopeCount() {
    String other =
        "<startEvent id='s'/><endEvent id='e'/>"
            + sms("a")
            + send("b", "channel:PUSH", "category:MARKETING", "text:x")
            + send("c", "channel:=customer.tier", "category:MARKETING", "text:x")
            + sms("d")
            + flow("s", "a", "b", "c", "d", "e");

    assertThat(surplus(other, TWO_A_WEEK)).isEmpty();
    assertThat(surplus(other, TWO_A_WEEK.replace("'channels':['SMS'],", "")))
        .extracting(Finding::elementId)
        .containsExactly("d");
  }

  @Test
  void whatIsExemptIsNotRefusedAndCountsWhereThePolicySaysSo() {
    String notice = send("b", "channel:SMS", "category:REGULATORY", "text:x");
    String alarm = send("b", "channel:SMS", "category:ALARM", "text:x");
    String rest =
        "<startEvent id='s'/><endEvent id='e'/>"
            + sms("a")
            + sms("c")
            + flow("s", "a", "b", "c", "e");
    String anything = TWO_A_WEEK.replace(",'categories':['MARKETING']", "");

    assertThat(surplus(notice + rest, anything)).isEmpty();
    assertThat(surplus(alarm + rest, anything)).extracting(Finding::elementId).containsExactly("c");
    assertThat(
            surplus(
                "<startEvent id='s'/><endEvent id='e'/>"
                    + sms("a")
                    + sms("c")
                    + alarm
                    + flow("s", "a", "c", "b", "e"),
                anything))
        .isEmpty();
  }

  @Test
  void placesKeptForImportantContactsAreNotThereForOthers() {
    String reserved =
        TWO_A_WEEK.replace("'max':2", "'max':2,'reserve':{'priorityAtLeast':80,'places':1}");
    String usual = "<startEvent id='s'/><endEvent id='e'/>" + sms("a") + flow("s", "a", "b", "e");

    assertThat(surplus(usual + sms("b"), reserved))
        .extracting(finding -> finding.values().get("max"))
        .containsExactly("1");
    assertThat(
            surplus(
                usual + send("b", "channel:SMS", "category:MARKETING", "text:x", "priority:80"),
                reserved))
        .isEmpty();
  }

  @Test
  void capsOfOneTierOrCampaignAreLeftAside() {
    String path =
        "<startEvent id='s'/><endEvent id='e'/>"
            + sms("a")
            + sms("b")
            + sms("c")
            + flow("s", "a", "b", "c", "e");

    assertThat(surplus(path, TWO_A_WEEK.replace("'max'", "'tiers':['GOLD'],'max'"))).isEmpty();
    assertThat(surplus(path, TWO_A_WEEK.replace("'max'", "'campaigns':['x'],'max'"))).isEmpty();
    assertThat(surplus(path, TWO_A_WEEK.replace("'max'", "'per':'CAMPAIGN','max'"))).isEmpty();
  }
}
