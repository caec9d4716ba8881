package io.tact.tests.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Measures and prints one JSON line a figure. Arguments: names of figures (none: all of them), and
 * {@code --scale=0.1} for a smaller size.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) {
    Size size = Size.full();
    List<String> wanted = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("--scale=")) {
        size = Size.scaled(Double.parseDouble(argument.substring("--scale=".length())));
      } else if (!argument.isBlank()) {
        wanted.add(argument);
      }
    }
    Map<String, Function<Size, List<Figure>>> all = all();
    List<String> names = wanted.isEmpty() ? List.copyOf(all.keySet()) : wanted;
    all.put("floors", Floors::figures);
    for (String name : names) {
      if (!all.containsKey(name)) {
        throw new IllegalArgumentException(name + " is none of " + all.keySet());
      }
      all.get(name).apply(size).forEach(figure -> System.out.println(figure.json()));
    }
    System.exit(0);
  }

  private static Map<String, Function<Size, List<Figure>>> all() {
    Map<String, Function<Size, List<Figure>>> figures = new LinkedHashMap<>();
    figures.put("decisions", DecisionFigures::figures);
    figures.put("rules", RuleFigures::figures);
    figures.put("budget", BudgetFigures::figures);
    figures.put("launch", LaunchFigures::straight);
    figures.put("launch-wait", LaunchFigures::waiting);
    figures.put("events", EventFigures::figures);
    figures.put("latency", LatencyFigures::figures);
    figures.put("rebuild", RebuildFigure::figures);
    figures.put("what-if", WhatIfFigure::figures);
    figures.put("designer", DesignerFigures::figures);
    return figures;
  }
}
