package io.tact.api.bulk;

import java.util.List;
import java.util.Optional;

/**
 * A row of a CSV file.
 *
 * @param line the line on which it starts
 * @param cells in the order of the columns; empty where the row cannot be used
 * @param problem why it cannot be used
 */
record CsvRow(long line, List<String> cells, Optional<LineProblem> problem) {}
