package io.mspbilling.testkit.engine.condition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parsed condition. Its text form can be parsed again. */
public sealed interface Condition {
  /** All comparisons in it, in order. */
  Stream<Comparison> comparisons();

  /** All parts hold, or at least one does. */
  record Group(boolean all, List<Condition> parts) implements Condition {
    @Override
    public Stream<Comparison> comparisons() {
      return parts.stream().flatMap(Condition::comparisons);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(Condition::toString)
          .collect(Collectors.joining(all ? " and " : " or ", "(", ")"));
    }
  }

  /**
   * One member compared with a value, or with several for {@code in}.
   *
   * @param path the member's path as written
   */
  record Comparison(String path, Operator operator, List<Literal> values) implements Condition {
    @Override
    public Stream<Comparison> comparisons() {
      return Stream.of(this);
    }

    @Override
    public String toString() {
      String right =
          operator.takesList()
              ? values.stream().map(Literal::toString).collect(Collectors.joining(",", "(", ")"))
              : values.get(0).toString();
      return path + " " + operator.text() + " " + right;
    }
  }
}
