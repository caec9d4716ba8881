package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static io.tact.workflows.deployment.Drawings.sms;
import static io.tact.workflows.deployment.Drawings.timer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.journey.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      })
  void aSubProcessWaitsInACircleWhereEveryWayThroughItDoes(boolean waits, String ways) {
    String inside =
        Stream.of("in", "g", "g2", "p", "t", "w", "w2", "out", "out2")
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

    assertThat(Inspections.findings(Inspections.plain(), bpmn))
        .extracting(Finding::rule)
        .satisfies(rules -> assertThat(rules.contains("loop-without-wait")).isEqualTo(!waits));
  }

  private static String step(String id) {
    return switch (id.charAt(0)) {
      case 'i' -> "<startEvent id='" + id + "'/>";
      case 'o' -> "<endEvent id='" + id + "'/>";
      case 'g' -> "<exclusiveGateway id='" + id + "'/>";
      case 'p' -> "<parallelGateway id='" + id + "'/>";
      case 'w' -> timer(id, "<timeDuration>P1D</timeDuration>");
      default -> sms(id);
    };
  }
}
