package io.mspbilling.policies;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document does not hold policies. Nothing of it was taken over; {@link #problems} says all that
 * has to be put right.
 */
public final class InvalidPoliciesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  InvalidPoliciesException(List<PolicyProblem> problems) {
    super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the document; at least one. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
