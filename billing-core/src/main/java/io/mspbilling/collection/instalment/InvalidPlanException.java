package io.mspbilling.collection.instalment;

import java.util.Objects;

/**
 * What was given is not an instalment plan, or cannot become one beside those that there are.
 * Nothing was written; {@link #problem} says what to put right.
 */
public final class InvalidPlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient PlanProblem problem;

  InvalidPlanException(PlanProblem problem) {
    super(problem.text());
    this.problem = Objects.requireNonNull(problem, "problem");
  }

  /** What is wrong, with the values concerned. */
  public PlanProblem problem() {
    return problem;
  }
}
