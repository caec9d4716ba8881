package io.tact.workflows.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tact.workflows.deployment.MalformedBpmn.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagramReaderTest {

  private static final String MODEL = "xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "EMPTY|~~",
        "NOT_WELL_FORMED|hello",
        "NOT_WELL_FORMED|<definitions",
        "NOT_WELL_FORMED|<definitions></foobar>",
        "NOT_WELL_FORMED|<definitions>&unknown;</definitions>",
        "NOT_WELL_FORMED|<?xml version='1.0' encoding='no-such-code'?><definitions/>",
        "DOCTYPE|<!DOCTYPE d SYSTEM 'file:///etc/passwd'><definitions/>",
        "DOCTYPE|<!DOCTYPE d [<!ENTITY x SYSTEM 'http://127.0.0.1:1/'>]><d>&x;</d>",
        "DOCTYPE|<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><d>&b;</d>",
        "NOT_BPMN|<html/>",
        "NOT_BPMN|<definitions xmlns='http://not-bpmn'/>",
        "NO_PROCESS|<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>",
      })
  void whatIsNoDiagramIsRefusedWithItsReason(Code code, String text) {
    assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(code);
  }

  @Test
  void bytesMustBeInTheEncodingThatIsDeclared() {
    byte[] latin = ("<definitions " + MODEL + " name='é'/>").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(latin).code()).isEqualTo(Code.NOT_WELL_FORMED);
  }

  @Test
  void keysFitIntoAnAddress() {
    for (String key : List.of("", "a b", "a/b", "1a", "x".repeat(101))) {
      assertThat(refusal(process(key, "")).code()).as(key).isEqualTo(Code.BAD_KEY);
    }
    assertThat(DiagramReader.read(process("发薪日-1", "")).key()).isEqualTo("发薪日-1");
    assertThat(DiagramReader.read(process("x".repeat(100), "")).key()).hasSize(100);
  }

  @Test
  void depthHasALimit() {
    assertThat(DiagramReader.read(process("k", nested(98))).key()).isEqualTo("k");
    assertThat(refusal(process("k", nested(99))).code()).isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @Test
  void attributesHaveALimit() {
    assertThat(DiagramReader.read(process("k", wide(1_000))).key()).isEqualTo("k");
    assertThat(refusal(process("k", wide(1_001))).code()).isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @Test
  void sizeHasALimit() {
    byte[] small = process("k", "");
    byte[] full = process("k", " ".repeat(DiagramReader.MAX_BYTES - small.length));

    assertThat(DiagramReader.read(full).key()).isEqualTo("k");
    assertThatThrownBy(() -> DiagramReader.read(new byte[DiagramReader.MAX_BYTES + 1]))
        .isInstanceOf(BpmnTooLarge.class);
  }

  private static String nested(int depth) {
    return "<subProcess>".repeat(depth) + "</subProcess>".repeat(depth);
  }

  private static String wide(int attributes) {
    return IntStream.range(0, attributes)
        .mapToObj(i -> "a" + i + "=''")
        .collect(Collectors.joining(" ", "<task ", "/>"));
  }

  private static byte[] process(String key, String inside) {
    return ("<definitions "
            + MODEL
            + "><process id='"
            + key
            + "'>"
            + inside
            + "</process></definitions>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static MalformedBpmn refusal(byte[] bytes) {
    return catchThrowableOfType(MalformedBpmn.class, () -> DiagramReader.read(bytes));
  }
}
