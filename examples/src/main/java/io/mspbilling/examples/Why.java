package io.mspbilling.examples;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Evidence;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.MatchLine;
import io.mspbilling.worklist.Words;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells why the engine applied payments as it did: one of each kind of evidence, in full. */
final class Why {
  private final PrintStream out;
  private final Names names;

  Why(PrintStream out, Names names) {
    this.out = out;
    this.names = names;
  }

  void tell(List<Match> matches) {
    out.println("WHY PAYMENTS WERE APPLIED AS THEY WERE, one of each kind; the journal has all");
    matches.stream()
        .collect(Collectors.groupingBy(Match::evidence, TreeMap::new, Collectors.toList()))
        .forEach(this::tell);
    out.println();
  }

  private void tell(Evidence evidence, List<Match> matches) {
    Match match = matches.get(0);
    out.println("  " + Words.of(evidence) + " (" + matches.size() + ")");
    Text.wrapped("    - ", names.in(came(match.payment()) + pays(match))).forEach(out::println);
    Text.wrapped("      ", names.in(match.explanation())).forEach(out::println);
  }

  private static String came(Payment payment) {
    String memo = payment.memo().isBlank() ? "" : ", memo \"" + payment.memo() + '"';
    return payment.amount() + " from " + payment.payer() + memo + ": ";
  }

  private static String pays(Match match) {
    return match.lines().stream().map(MatchLine::toString).collect(Collectors.joining(", "));
  }
}
