package io.tact.workflows.deployment;

import java.util.Optional;

/** Tells what is wrong with an expression in FEEL. */
@FunctionalInterface
interface FeelCheck {

  /** What is wrong with it; empty where it may be used. */
  Optional<String> problem(String expression);
}
