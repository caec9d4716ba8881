package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.message;
import static io.tact.workflows.deployment.Drawings.sms;
import static io.tact.workflows.deployment.Drawings.timer;
import static io.tact.workflows.deployment.Inspections.TWO_A_WEEK;
import static io.tact.workflows.deployment.Inspections.surplus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tact.domain.journey.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooManyContactsTest {

  private static final String THREE =
      "<startEvent id='s'/><endEvent id='e'/>" + sms("a") + sms("b") + sms("c");

  @Test
  void theContactThatIsOneTooManyIsTold() {
    List<Finding> found = surplus(THREE + flow("s", "a", "b", "c", "e"), TWO_A_WEEK);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).elementId()).isEqualTo("c");
    assertThat(found.get(0).severity()).isEqualTo(Finding.Severity.WARNING);
    assertThat(found.get(0).values())
        .isEqualTo(
            Map.of(
                "policyRule", "week",
                "contacts", "3",
                "max", "2",
                "window", "P7D",
                "whenReached", "SUPPRESS",
                "endless", "false"));
    assertThat(surplus(THREE + flow("s", "a", "b", "c", "e"), TWO_A_WEEK.replace("2,", "3,")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P7D,P6DT23H59M,1",
    "P7D,P7D,0",
    "CALENDAR_DAY,PT23H,1",
    "CALENDAR_DAY,P1D,0",
    "CALENDAR_WEEK,P6D,1",
    "CALENDAR_WEEK,P7D,0",
    "CALENDAR_MONTH,P30D,1",
    "CALENDAR_MONTH,P31D,0",
    "LIFETIME,P300D,1",
  })
  void contactsThatLieAWindowApartDoNotMeet(String window, String wait, int found) {
    String elements =
        THREE
            + timer("w", "<timeDuration>" + wait + "</timeDuration>")
            + flow("s", "a", "b", "w", "c", "e");

    assertThat(surplus(elements, TWO_A_WEEK.replace("P7D", window))).hasSize(found);
  }

  @Test
  void waysThatPartDoNotAddUpTheLongestCounts() {
    String parting =
        THREE
            + "<exclusiveGateway id='g' default='g_b'/><exclusiveGateway id='j'/>"
            + when("g", "c", "customer.tier = \"GOLD\"")
            + flow("s", "a", "g", "b", "j", "e")
            + flow("c", "j");

    assertThat(surplus(parting, TWO_A_WEEK)).isEmpty();
    assertThat(surplus(parting + sms("d") + flow("b", "d", "j"), TWO_A_WEEK))
        .extracting(Finding::elementId)
        .containsExactly("d");
  }

  @Test
  void anotherTryAfterARefusalIsNoFurtherContact() {
    String tries =
        THREE + "<exclusiveGateway id='g' default='g_c'/>" + flow("s", "a", "b", "g", "c", "e");

    assertThat(surplus(tries + when("g", "e", "contact.decision = \"APPROVED\""), TWO_A_WEEK))
        .isEmpty();
    assertThat(surplus(tries + when("g", "e", "customer.tier = \"GOLD\""), TWO_A_WEEK)).hasSize(1);
    assertThat(
            surplus(
                THREE
                    + "<exclusiveGateway id='g' default='g_e'/>"
                    + when("g", "c", "contact.decision = \"SUPPRESSED\"")
                    + flow("s", "a", "b", "g", "e")
                    + flow("c", "e"),
                TWO_A_WEEK))
        .isEmpty();
  }

  @Test
  void loopsAreFollowedRoundAndRound() {
    String loop =
        "<startEvent id='s'/>"
            + sms("a")
            + timer("w", "<timeDuration>P3D</timeDuration>")
            + flow("s", "a", "w", "a");

    assertThat(surplus(loop, TWO_A_WEEK)).extracting(Finding::elementId).containsExactly("a");
    assertThat(surplus(loop.replace("P3D", "PT1M"), TWO_A_WEEK))
        .allMatch(found -> found.values().get("endless").equals("true"));
    assertThat(surplus(loop.replace("P3D", "P4D"), TWO_A_WEEK)).isEmpty();
  }

  @Test
  void waitsWithoutAKnownTimeEndTheViewEventsMayComeAtOnce() {
    String dates = THREE + flow("s", "a", "b", "w", "c", "e");

    assertThat(
            surplus(dates + timer("w", "<timeDuration>=customer.days</timeDuration>"), TWO_A_WEEK))
        .isEmpty();
    assertThat(surplus(dates + timer("w", "<timeDate>2027-01-01T00:00:00Z</timeDate>"), TWO_A_WEEK))
        .isEmpty();
    assertThat(
            surplus(
                dates
                    + "<intermediateCatchEvent id='w'>"
                    + message("m")
                    + "</intermediateCatchEvent>",
                TWO_A_WEEK))
        .hasSize(1);
  }

  @Test
  void whatFollowsASubProcessFollowsWhatIsInside() {
    String sub =
        "<startEvent id='s'/><endEvent id='e'/>"
            + sms("a")
            + "<subProcess id='sub'><startEvent id='is'/>"
            + timer("w", "<timeDuration>P7D</timeDuration>")
            + sms("b")
            + "<endEvent id='ie'/>"
            + flow("is", "w", "b", "ie")
            + "</subProcess>"
            + sms("c")
            + flow("s", "a", "sub", "c", "e");

    assertThat(surplus(sub, TWO_A_WEEK)).isEmpty();
    assertThat(surplus(sub.replace("P7D", "P6D"), TWO_A_WEEK))
        .extracting(Finding::elementId)
        .containsExactly("c");
  }

  @Test
  void aMillionMillionWaysAreLookedOverInAMoment() {
    StringBuilder ladder =
        new StringBuilder("<startEvent id='g0'/><endEvent id='e'/>" + flow("g60", "e"));
    for (int i = 0; i < 60; i++) {
      String left = "l" + i;
      String right = "r" + i;
      ladder.append("<inclusiveGateway id='f%d'/><exclusiveGateway id='g%d'/>".formatted(i, i + 1));
      ladder.append(sms(left)).append(sms(right));
      ladder.append(flow("g" + i, "f" + i, left, "g" + (i + 1)));
      ladder.append(flow("f" + i, right, "g" + (i + 1)));
    }
    String many = TWO_A_WEEK.replace("'max':2", "'max':50");

    List<Finding> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> surplus(ladder.toString(), TWO_A_WEEK, many.replace("week", "many")));

    assertThat(found)
        .extracting(finding -> finding.values().get("policyRule"))
        .contains("week", "many");
  }

  private static String when(String from, String to, String feel) {
    return "<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'><conditionExpression xsi:type='tFormalExpression' language='feel'>%s</conditionExpression></sequenceFlow>"
        .formatted(from, to, from, to, feel);
  }
}
