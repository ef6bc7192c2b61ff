package io.mspbilling.examples;

import io.mspbilling.money.Money;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints figures below each other: what they are of, how many, how much. Figures that are indented
 * come to the one above them; those that begin with "of" say more about it.
 */
final class Sheet {
  private static final int LABEL = 66;
  private static final int COUNT = 8;
  private static final int AMOUNT = 18;

  private final PrintStream out;

  Sheet(PrintStream out) {
    this.out = out;
  }

  /** A line of three columns. */
  void line(String label, String count, String amount) {
    out.println(
        (Text.left(label, LABEL) + Text.right(count, COUNT) + Text.right(amount, AMOUNT))
            .stripTrailing());
  }

  /** A line of two amounts, or what else is compared. */
  void beside(String label, String one, String other) {
    out.println(Text.left(label, LABEL) + Text.right(one, AMOUNT) + Text.right(other, AMOUNT));
  }

  void gap() {
    out.println();
  }

  <T> void sum(String label, Collection<T> things, Function<T, Money> amount) {
    line("  " + label, Integer.toString(things.size()), Text.of(Tally.sum(things, amount)));
  }

  <T> void part(String label, Collection<T> things, Function<T, Money> amount) {
    sum("  " + label, things, amount);
  }

  /** What is not there is not shown. */
  <T> void partIfAny(String label, Collection<T> things, Function<T, Money> amount) {
    if (!things.isEmpty()) {
      part(label, things, amount);
    }
  }

  /** Parts by a name that each thing has, in the order of names. */
  <T> void parts(
      String prefix, Collection<T> things, Function<T, String> name, Function<T, Money> amount) {
    Map<String, List<T>> groups =
        things.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    groups.forEach((label, group) -> part(prefix + label, group, amount));
  }

  /** A part that is only an amount; nothing is not shown. */
  void part(String label, Money amount) {
    if (!amount.isZero()) {
      line("    " + label, "", Text.of(amount));
    }
  }

  void count(String label, int count) {
    line("  " + label, Integer.toString(count), "");
  }

  void countPart(String label, int count) {
    count("  " + label, count);
  }
}
