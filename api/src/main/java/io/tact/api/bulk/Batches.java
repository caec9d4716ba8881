package io.tact.api.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
import io.tact.api.problem.Problem;
import io.tact.api.problem.ProblemException;
import io.tact.api.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Gathers the lines of a file into batches, and what becomes of them into an answer.
 *
 * @param <T> what a line says
 */
final class Batches<T> {

  private static final int BATCH = 500;
  private static final int SHOWN_PROBLEMS = 100;

  private final Function<Fields, T> reader;
  private final Function<List<T>, List<Outcome>> taker;
  private final List<T> batch = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<LineProblem> problems = new ArrayList<>();
  private long accepted;
  private long unchanged;
  private long rejected;

  Batches(Function<Fields, T> reader, Function<List<T>, List<Outcome>> taker) {
    this.reader = reader;
    this.taker = taker;
  }

  void add(long line, JsonNode node) {
    try {
      batch.add(reader.apply(Fields.of(node)));
      lines.add(line);
    } catch (ProblemException e) {
      reject(line, e);
    }
    if (batch.size() == BATCH) {
      flush();
    }
  }

  void reject(LineProblem problem) {
    rejected++;
    if (problems.size() < SHOWN_PROBLEMS) {
      problems.add(problem);
    }
  }

  void reject(long line, ProblemException e) {
    Problem problem = e.problem();
    if (problem.violations().isEmpty()) {
      reject(new LineProblem(line, problem.code(), problem.detail()));
    } else {
      Violation first = problem.violations().get(0);
      String where = first.field().isEmpty() ? "" : first.field() + ": ";
      reject(new LineProblem(line, first.code(), where + first.message()));
    }
  }

  ImportAnswer finish() {
    flush();
    problems.sort(java.util.Comparator.comparingLong(LineProblem::line));
    return new ImportAnswer(accepted, unchanged, rejected, List.copyOf(problems));
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    List<Outcome> outcomes = taker.apply(List.copyOf(batch));
    for (int i = 0; i < outcomes.size(); i++) {
      count(lines.get(i), outcomes.get(i));
    }
    batch.clear();
    lines.clear();
  }

  private void count(long line, Outcome outcome) {
    if (outcome instanceof Outcome.Rejected refusal) {
      reject(new LineProblem(line, refusal.code(), refusal.message()));
    } else if (outcome instanceof Outcome.Unchanged) {
      unchanged++;
    } else {
      accepted++;
    }
  }
}
