package io.tact.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.api.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines are taken in batches and counted. */
class BulkImportTest {

  private final List<Integer> batches = new ArrayList<>();

  private final BulkImport<String> bulk = new BulkImport<>(BulkImportTest::id, this::take);

  @Test
  void countsAndNamesTheBadLines() {
    ImportAnswer answer = ndjson("{'id':'a'}\n\nnonsense\n{'id':'same'}\n{'id':''}\n{'id':'bad'}");
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.unchanged()).isEqualTo(1);
    assertThat(answer.rejected()).isEqualTo(3);
    assertThat(answer.problems())
        .extracting(problem -> problem.line() + " " + problem.code())
        .containsExactly("3 MALFORMED_JSON", "5 TOO_SHORT", "6 REFUSED");
  }

  @Test
  void goesByBatches() {
    assertThat(ndjson("{'id':'a'}\n".repeat(1_001)).accepted()).isEqualTo(1_001);
    assertThat(batches).containsExactly(500, 500, 1);
  }

  @Test
  void namesTheFirstHundredProblemsOnly() {
    ImportAnswer answer = ndjson("x\n".repeat(250));
    assertThat(answer.rejected()).isEqualTo(250);
    assertThat(answer.problems()).hasSize(100);
  }

  @Test
  void fileThatBreaksOffEndsWithAProblem() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"id\":\"a\"}\n{\"id\":".getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }
            });
    ImportAnswer answer = bulk.ndjson(broken);
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.problems()).extracting(LineProblem::code).containsExactly("BODY_BROKEN");
  }

  @Test
  void headerThatCannotBeUsedIsAProblem() {
    assertThatThrownBy(() -> csv("")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> csv("a,\"b\n")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> csv("a,a\n")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> csv("a,\n")).isInstanceOf(ProblemException.class);
  }

  private ImportAnswer ndjson(String text) {
    return bulk.ndjson(
        new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  private static CsvFile csv(String text) {
    return CsvFile.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static String id(Fields fields) {
    String id = fields.need("id", Value::id).orElse("");
    fields.close();
    return id;
  }

  private List<Outcome> take(List<String> batch) {
    batches.add(batch.size());
    return batch.stream().map(BulkImportTest::outcome).toList();
  }

  private static Outcome outcome(String id) {
    return switch (id) {
      case "same" -> new Outcome.Unchanged();
      case "bad" -> new Outcome.Rejected("REFUSED", "no");
      default -> new Outcome.Accepted();
    };
  }
}
