package io.tact.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows are found, and a broken one costs itself alone. */
class CsvRowsTest {

  @Test
  void readsPlainAndQuotedCells() {
    assertThat(read("a,b,,\"c,\"\"d\"\"\",\r\n"))
        .containsExactly(List.of("a", "b", "", "c,\"d\"", ""));
  }

  @Test
  void quotedCellMayGoOverSeveralLines() {
    assertThat(read("1,\"two\nlines\"\n2,b"))
        .containsExactly(List.of("1", "two\nlines"), List.of("2", "b"));
  }

  @Test
  void blankLinesAndTheByteOrderMarkAreLetBe() {
    assertThat(read("\uFEFFa,b\n\n  \nc,d\n"))
        .containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @Test
  void brokenQuotesCostTheirOwnLineOnly() {
    assertThat(read("1,\"a\"b\n2,c\"d\n3,\"open\n4,\"fine\"\n5,e"))
        .containsExactly(
            List.of("1:BROKEN_QUOTING"),
            List.of("2:BROKEN_QUOTING"),
            List.of("3:BROKEN_QUOTING"),
            List.of("4", "fine"),
            List.of("5", "e"));
  }

  @Test
  void longLineIsSkippedAndTheNextIsRead() {
    assertThat(read("1," + "x".repeat(Lines.MAX_BYTES) + "\n2,b"))
        .containsExactly(List.of("1:LINE_TOO_LONG"), List.of("2", "b"));
  }

  @Test
  void bytesThatAreNoTextSpoilTheirLineOnly() {
    byte[] bytes = "1,\u00fc\n2,b".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(bytes)).containsExactly(List.of("1:INVALID_ENCODING"), List.of("2", "b"));
  }

  @Test
  void linesAreCountedThroughQuotedCells() {
    CsvRows rows = rows("1,\"a\nb\"\n2,\"c\"d\n".getBytes(StandardCharsets.UTF_8));
    assertThat(rows.next().orElseThrow().line()).isEqualTo(1);
    assertThat(rows.next().orElseThrow().line()).isEqualTo(3);
    assertThat(rows.next()).isEmpty();
  }

  private static List<List<String>> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> read(byte[] bytes) {
    CsvRows rows = rows(bytes);
    List<List<String>> found = new ArrayList<>();
    for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      CsvRow each = row.get();
      found.add(
          each.problem()
              .map(problem -> List.of(problem.line() + ":" + problem.code()))
              .orElse(each.cells()));
    }
    return found;
  }

  private static CsvRows rows(byte[] bytes) {
    return new CsvRows(new Lines(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
  }
}
