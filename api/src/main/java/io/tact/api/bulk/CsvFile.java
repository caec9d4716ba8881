package io.tact.api.bulk;

import io.tact.api.problem.ProblemException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CSV file with a header line. */
public final class CsvFile {

  private static final int MAX_COLUMNS = 500;

  private final CsvRows rows;
  private final List<String> columns;

  private CsvFile(CsvRows rows, List<String> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws ProblemException 400 or 422 where the header cannot be used
   */
  public static CsvFile open(InputStream in, Charset charset) {
    CsvRows rows = new CsvRows(new Lines(in, charset));
    CsvRow header =
        rows.next()
            .orElseThrow(
                () -> ProblemException.malformed("MALFORMED_CSV", "A header line is expected"));
    header
        .problem()
        .ifPresent(
            problem -> {
              throw ProblemException.malformed(
                  "MALFORMED_CSV", "The header line: " + problem.message());
            });
    List<String> columns = header.cells().stream().map(String::strip).toList();
    check(columns);
    return new CsvFile(rows, columns);
  }

  public List<String> columns() {
    return columns;
  }

  /** The next row, or empty at the end. */
  Optional<CsvRow> next() {
    return rows.next().map(this::complete);
  }

  private CsvRow complete(CsvRow row) {
    if (row.problem().isPresent() || row.cells().size() == columns.size()) {
      return row;
    }
    String message =
        "%d cells are expected, %d are there".formatted(columns.size(), row.cells().size());
    return new CsvRow(
        row.line(),
        List.of(),
        Optional.of(new LineProblem(row.line(), "WRONG_CELL_COUNT", message)));
  }

  private static void check(List<String> columns) {
    if (columns.size() > MAX_COLUMNS) {
      throw ProblemException.invalid("", "TOO_MANY", "at most " + MAX_COLUMNS + " columns");
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (column.isEmpty()) {
        throw ProblemException.invalid("", "INVALID_COLUMN", "a column has no name");
      }
      if (!seen.add(column)) {
        throw ProblemException.invalid(column, "DUPLICATE_COLUMN", "there are two such columns");
      }
    }
  }
}
