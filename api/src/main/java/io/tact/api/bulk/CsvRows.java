package io.tact.api.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file, RFC 4180. A quoted cell may go over several lines. Where a quote is never
 * closed, or is followed by something else than a comma, the line on which the row starts is
 * refused and reading goes on with the line after it, so that one stray quote does not cost the
 * rest of the file.
 */
final class CsvRows {

  /** Over how many lines one row may go. */
  private static final int MAX_LINES = 100;

  private final Lines lines;

  /** Lines that were looked at in vain for a closing quote. */
  private final Deque<Line> pending = new ArrayDeque<>();

  CsvRows(Lines lines) {
    this.lines = lines;
  }

  /** The next row that is not blank, or empty at the end. */
  Optional<CsvRow> next() {
    Optional<Line> line = take();
    while (line.isPresent() && line.get().isBlank()) {
      line = take();
    }
    return line.map(this::row);
  }

  private CsvRow row(Line first) {
    if (first.problem().isPresent()) {
      return new CsvRow(first.number(), List.of(), first.problem());
    }
    List<Line> ahead = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    CsvCells cells = CsvCells.parse(text);
    while (cells.state() == CsvCells.State.OPEN && ahead.size() < MAX_LINES) {
      Optional<Line> more = take();
      if (more.isEmpty()) {
        break;
      }
      ahead.add(more.get());
      if (more.get().problem().isPresent() || text.length() > Lines.MAX_BYTES) {
        break;
      }
      text.append('\n').append(more.get().text());
      cells = CsvCells.parse(text);
    }
    if (cells.state() == CsvCells.State.COMPLETE) {
      return new CsvRow(first.number(), cells.cells(), Optional.empty());
    }
    for (int i = ahead.size() - 1; i >= 0; i--) {
      pending.addFirst(ahead.get(i));
    }
    LineProblem broken =
        new LineProblem(first.number(), "BROKEN_QUOTING", "a quote is missing or misplaced");
    return new CsvRow(first.number(), List.of(), Optional.of(broken));
  }

  private Optional<Line> take() {
    return pending.isEmpty() ? lines.next() : Optional.of(pending.poll());
  }
}
