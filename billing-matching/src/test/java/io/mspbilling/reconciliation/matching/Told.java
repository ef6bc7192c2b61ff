package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What a result says of each payment, in short, with other ids or amounts if need be. */
final class Told {

  private Told() {}

  /** All that does not hang on the words of explanations. */
  static Map<String, String> of(MatchResult result) {
    return of(result, UnaryOperator.identity());
  }

  static Map<String, String> of(MatchResult result, UnaryOperator<String> ids) {
    Map<String, String> told = new TreeMap<>();
    for (Match match : result.matches()) {
      String text =
          "applied " + match.evidence() + " " + match.confidence() + " " + match(match, ids);
      told.merge(id(match, ids), text, String::concat);
    }
    for (Leftover left : result.leftovers()) {
      String id = left.payment().id().system() + ":" + ids.apply(left.payment().id().value());
      String payer = left.payer().map(CustomerId::value).map(ids).orElse("");
      List<String> ranked = left.suggestions().stream().map(m -> match(m, ids)).toList();
      String text = " left " + left.amount() + " " + left.reason() + " of " + payer + ranked;
      told.merge(id, text, String::concat);
    }
    return told;
  }

  private static String id(Match match, UnaryOperator<String> ids) {
    return match.payment().id().system() + ":" + ids.apply(match.payment().id().value());
  }

  private static String match(Match match, UnaryOperator<String> ids) {
    return match.lines().stream()
        .map(line -> ids.apply(line.item().value()) + "=" + line.amount() + line.deviation())
        .toList()
        .toString();
  }

  /** Only what each payment is applied to. */
  static Map<String, String> lines(MatchResult result) {
    return lines(result, UnaryOperator.identity());
  }

  static Map<String, String> lines(MatchResult result, UnaryOperator<Money> size) {
    Map<String, String> told = new TreeMap<>();
    for (Match match : result.matches()) {
      List<String> lines =
          match.lines().stream()
              .map(line -> line.item() + "=" + size.apply(line.amount()))
              .sorted()
              .toList();
      told.put(match.payment().id().text(), lines.toString());
    }
    return told;
  }
}
