package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Words;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what waits for people, each with its reason, its age and what would settle it. */
final class Waiting {
  private final PrintStream out;
  private final Names names;
  private final LocalDate today;

  Waiting(PrintStream out, Names names, LocalDate today) {
    this.out = out;
    this.names = names;
    this.today = today;
  }

  void tell(List<ExceptionRow> rows) {
    out.println("WAITING FOR A PERSON (" + rows.size() + "): nothing is guessed, nothing is lost");
    rows.stream()
        .collect(Collectors.groupingBy(ExceptionRow::kind, TreeMap::new, Collectors.toList()))
        .forEach(this::tell);
    out.println();
  }

  /** What would settle all of a kind alike is said once. */
  private void tell(ExceptionKind kind, List<ExceptionRow> rows) {
    out.println("  " + Words.of(kind) + " (" + rows.size() + amount(rows) + ")");
    boolean alike =
        rows.size() > 1 && rows.stream().map(ExceptionRow::remedy).distinct().count() == 1;
    for (ExceptionRow row : rows) {
      Text.wrapped("    - ", names.title(row) + since(row)).forEach(out::println);
      Text.wrapped("      ", names.facts(row)).forEach(out::println);
      if (!alike) {
        Text.wrapped("      → ", names.in(row.remedy())).forEach(out::println);
      }
    }
    if (alike) {
      Text.wrapped("    → for each: ", names.in(rows.get(0).remedy())).forEach(out::println);
    }
  }

  private static String amount(List<ExceptionRow> rows) {
    List<Money> amounts =
        rows.stream().map(ExceptionRow::amount).flatMap(Optional::stream).toList();
    return amounts.size() == rows.size() ? ", " + Text.grouped(Words.sums(amounts)) : "";
  }

  private String since(ExceptionRow row) {
    return row.firstSeenOn()
        .map(first -> ", since " + Text.of(first) + days(row.age(today)))
        .orElse("");
  }

  private static String days(long age) {
    return age == 0 ? "" : age == 1 ? " (1 day)" : " (" + age + " days)";
  }
}
