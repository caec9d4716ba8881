package io.tact.api.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.ApiJson;
import io.tact.api.body.Fields;
import io.tact.api.problem.ProblemException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Imports a file.
 *
 * @param reader reads one line's fields
 * @param taker takes a batch, all of it in one transaction, and tells what became of each
 * @param <T> what a line says
 */
public record BulkImport<T>(Function<Fields, T> reader, Function<List<T>, List<Outcome>> taker) {

  /** NDJSON: a JSON object a line. */
  public ImportAnswer ndjson(InputStream in) {
    Lines lines = new Lines(in, StandardCharsets.UTF_8);
    Batches<T> batches = new Batches<>(reader, taker);
    for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Line line = next.get();
      if (line.problem().isPresent()) {
        batches.reject(line.problem().get());
      } else if (!line.isBlank()) {
        take(batches, line);
      }
    }
    return batches.finish();
  }

  /** CSV, whose rows are turned into objects first. */
  public ImportAnswer csv(
      InputStream in,
      Charset charset,
      Function<List<String>, Function<List<String>, JsonNode>> by) {
    CsvFile file = CsvFile.open(in, charset);
    Function<List<String>, JsonNode> toObject = by.apply(file.columns());
    Batches<T> batches = new Batches<>(reader, taker);
    for (Optional<CsvRow> next = file.next(); next.isPresent(); next = file.next()) {
      CsvRow row = next.get();
      if (row.problem().isPresent()) {
        batches.reject(row.problem().get());
      } else {
        batches.add(row.line(), toObject.apply(row.cells()));
      }
    }
    return batches.finish();
  }

  private void take(Batches<T> batches, Line line) {
    JsonNode node;
    try {
      node = ApiJson.read(line.text().getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException e) {
      batches.reject(line.number(), e);
      return;
    }
    batches.add(line.number(), node);
  }
}
