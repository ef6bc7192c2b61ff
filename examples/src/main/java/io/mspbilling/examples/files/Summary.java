package io.mspbilling.examples.files;

import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.matching.Leftover;
import io.mspbilling.reconciliation.matching.MatchResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run in a few lines, for whoever started it. */
final class Summary {
  private final MatchResult result;

  Summary(MatchResult result) {
    this.result = result;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "applied %,d payments (%s)",
            result.matches().size(),
            sums(result.matches(), m -> m.payment().amount())));
    lines.addAll(counts(result.matches(), match -> match.evidence().name()));
    lines.add(
        String.format(
            Locale.ROOT,
            "left %,d payments (%s)",
            result.leftovers().size(),
            sums(result.leftovers(), Leftover::amount)));
    lines.addAll(counts(result.leftovers(), left -> left.reason().name()));
    if (!result.reopened().isEmpty() || !result.findings().isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%,d payments went back; %,d records do not fit",
              result.reopened().size(),
              result.findings().size()));
    }
    return lines;
  }

  private static <T> String sums(Collection<T> all, Function<T, Money> amount) {
    Map<String, Money> sums = new TreeMap<>();
    for (T one : all) {
      Money money = amount.apply(one);
      Currency currency = money.currency();
      sums.merge(currency.getCurrencyCode(), money, Money::plus);
    }
    return sums.isEmpty()
        ? "nothing"
        : sums.values().stream().map(Money::toString).collect(Collectors.joining(", "));
  }

  /** How often each reason, the most frequent first. */
  private static <T> List<String> counts(List<T> all, Function<T, String> name) {
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> String.format(Locale.ROOT, "  %,9d %s", entry.getValue(), entry.getKey()))
        .toList();
  }
}
