package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static io.tact.workflows.deployment.Drawings.message;
import static io.tact.workflows.deployment.Drawings.sms;
import static io.tact.workflows.deployment.Drawings.timer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "true|in>w>out",
        "true|in>g>w>out;g>w2>out",
        "false|in>g>w>out;g>out",
        "false|in>out",
        "true|in>p>w>out;p>out2",
        "false|in>p>t>out;p>out2",
        "true|in>g>t>g2>w>out;g2>w2>g",
        "false|in>g>t>g2>out;g2>w>g",
        "false|in>d>out",
      })
  void aSubProcessWaitsInACircleWhereEveryWayThroughItDoes(boolean waits, String ways) {
    String inside =
        Stream.of("in", "d", "g", "g2", "p", "t", "w", "w2", "out", "out2")
            .filter(id -> List.of(ways.split("[>;]")).contains(id))
            .map(WaitsTest::step)
            .collect(Collectors.joining());
    String flows =
        Stream.of(ways.split(";")).map(way -> flow(way.split(">"))).collect(Collectors.joining());
    byte[] bpmn =
        journey(
            "through",
            "<startEvent id='s'/><endEvent id='e'/><exclusiveGateway id='again'/><subProcess id='sub'>"
                + inside
                + flows
                + "</subProcess>"
                + flow("s", "sub", "again", "e")
                + "<sequenceFlow id='back' sourceRef='again' targetRef='sub'/>");

    assertThat(loops(bpmn)).isEqualTo(!waits);
  }

  @ParameterizedTest
  @CsvSource({
    "<timeDuration>P1D</timeDuration>,true",
    "<timeDate>=customer.attributes.due</timeDate>,true",
    "<timeDate>2026-01-09T00:00:00Z</timeDate>,false",
  })
  void aCircleRunsWithoutEndOnceAFixedDateIsPast(String time, boolean waits) {
    String timer = "<timerEventDefinition>" + time + "</timerEventDefinition>";
    String atOnce = timer("w", time) + flow("a", "w", "again");
    String afterAGateway =
        "<eventBasedGateway id='g'/><intermediateCatchEvent id='m'>"
            + message("event")
            + "</intermediateCatchEvent>"
            + timer("w", time)
            + flow("a", "g", "m", "again")
            + flow("g", "w", "again");
    String meanwhile =
        "<receiveTask id='r' messageRef='event'/><boundaryEvent id='w' attachedToRef='r'>"
            + timer
            + "</boundaryEvent>"
            + flow("a", "r", "again")
            + flow("w", "again");

    assertThat(List.of(atOnce, afterAGateway, meanwhile))
        .allSatisfy(way -> assertThat(loops(circle(way))).isEqualTo(!waits));
  }

  @Test
  void aFixedDateThatLeadsOutOfACircleLeavesItsOtherWaits() {
    String out =
        "<receiveTask id='r' messageRef='event'/><boundaryEvent id='w' attachedToRef='r'>"
            + "<timerEventDefinition><timeDate>2026-01-09T00:00:00Z</timeDate></timerEventDefinition>"
            + "</boundaryEvent>"
            + flow("a", "r", "again")
            + flow("w", "e");

    assertThat(loops(circle(out))).isFalse();
  }

  private static byte[] circle(String way) {
    return journey(
        "circle",
        "<startEvent id='s'/><endEvent id='e'/><exclusiveGateway id='again' default='again_a'/>"
            + sms("a")
            + way
            + flow("s", "a")
            + flow("again", "a")
            + flow("again", "e"),
        "<message id='event' name='salary.received'/>");
  }

  private static boolean loops(byte[] bpmn) {
    return Inspections.findings(Inspections.plain(), bpmn).stream()
        .anyMatch(finding -> finding.rule().equals("loop-without-wait"));
  }

  private static String step(String id) {
    return switch (id.charAt(0)) {
      case 'i' -> "<startEvent id='" + id + "'/>";
      case 'o' -> "<endEvent id='" + id + "'/>";
      case 'g' -> "<exclusiveGateway id='" + id + "'/>";
      case 'p' -> "<parallelGateway id='" + id + "'/>";
      case 'w' -> timer(id, "<timeDuration>P1D</timeDuration>");
      case 'd' -> timer(id, "<timeDate>2026-01-09T00:00:00Z</timeDate>");
      default -> sms(id);
    };
  }
}
