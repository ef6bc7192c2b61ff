package io.mspbilling.communication.dunning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decision to write to a customer.
 *
 * @param parts the debts that it is about, those that take one step together, the furthest step
 *     first: the words of that step are about the first part alone. At least one, of whatever
 *     currencies
 */
public record Reminder(List<Part> parts) {

  /**
   * Debts that take the same step.
   *
   * @param step the step
   * @param taken the debts, oldest first; at least one
   */
  public record Part(MessageStep step, List<Taken> taken) {

    /**
     * @throws IllegalArgumentException if there is no debt
     */
    public Part {
      Objects.requireNonNull(step, "step");
      taken = List.copyOf(taken);
      if (taken.isEmpty()) {
        throw new IllegalArgumentException("a part of a reminder needs a debt");
      }
    }

    /** The debts, oldest first. */
    public List<Debt> debts() {
      return taken.stream().map(Taken::debt).toList();
    }
  }

  /**
   * A debt and the step that it takes.
   *
   * @param debt the debt
   * @param step the step
   */
  public record Taken(Debt debt, StepId step) {
    public Taken {
      Objects.requireNonNull(debt, "debt");
      Objects.requireNonNull(step, "step");
    }
  }

  /**
   * @throws IllegalArgumentException if there is no debt
   */
  public Reminder {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a reminder needs a debt");
    }
  }

  /** How firmly: the furthest step that one of the debts takes. */
  public MessageStep step() {
    return parts.get(0).step();
  }

  /** All debts, oldest first, each with the step that it takes. */
  public List<Taken> taken() {
    return parts.stream()
        .flatMap(part -> part.taken().stream())
        .sorted(Comparator.comparing(Taken::debt, Debt.OLDEST_FIRST))
        .toList();
  }

  /** All debts, oldest first. */
  public List<Debt> debts() {
    return taken().stream().map(Taken::debt).toList();
  }

  /** The same about some of its debts; empty if it is about none of them. */
  public Optional<Reminder> about(Collection<Debt> debts) {
    List<Part> left =
        parts.stream()
            .flatMap(
                part -> {
                  List<Taken> some =
                      part.taken().stream().filter(one -> debts.contains(one.debt())).toList();
                  return some.isEmpty() ? Stream.empty() : Stream.of(new Part(part.step(), some));
                })
            .toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Reminder(left));
  }
}
