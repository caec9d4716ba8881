package io.tact.api.bulk;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one row.
 *
 * @param state whether the row is whole
 * @param cells those found
 */
record CsvCells(State state, List<String> cells) {

  /** How the reading of a row ended. */
  enum State {
    COMPLETE,
    /** Within a quoted cell: the next line belongs to it. */
    OPEN,
    /** A quote stands where none may. */
    BROKEN
  }

  static CsvCells parse(CharSequence row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int i = 0;
    while (true) {
      cell.setLength(0);
      if (i < row.length() && row.charAt(i) == '"') {
        i = quoted(row, i + 1, cell);
        if (i < 0) {
          return new CsvCells(State.OPEN, List.of());
        }
        if (i < row.length() && row.charAt(i) != ',') {
          return new CsvCells(State.BROKEN, List.of());
        }
      } else {
        int end = plain(row, i, cell);
        if (end < 0) {
          return new CsvCells(State.BROKEN, List.of());
        }
        i = end;
      }
      cells.add(cell.toString());
      if (i >= row.length()) {
        return new CsvCells(State.COMPLETE, cells);
      }
      i++;
    }
  }

  /** Reads up to the closing quote; answers the place after it, or -1 where there is none. */
  private static int quoted(CharSequence row, int from, StringBuilder cell) {
    int i = from;
    while (i < row.length()) {
      char c = row.charAt(i++);
      if (c != '"') {
        cell.append(c);
      } else if (i < row.length() && row.charAt(i) == '"') {
        cell.append('"');
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }

  /** Reads up to the next comma; answers its place, or -1 where a quote comes first. */
  private static int plain(CharSequence row, int from, StringBuilder cell) {
    int i = from;
    while (i < row.length() && row.charAt(i) != ',') {
      if (row.charAt(i) == '"') {
        return -1;
      }
      cell.append(row.charAt(i++));
    }
    return i;
  }
}
