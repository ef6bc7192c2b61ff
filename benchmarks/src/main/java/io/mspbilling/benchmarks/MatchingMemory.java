package io.mspbilling.benchmarks;

import io.mspbilling.reconciliation.matching.MatchInput;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.reconciliation.matching.Matcher;
import java.lang.ref.Reference;
import java.util.Locale;

/**
 * Matches a mixed ledger in a heap that has a given number of bytes a payment beside the ledger:
 * the least with which it does not run out is the most that the engine and its result hold at once.
 *
 * <p>Arguments: how many payments. Without {@code -Xmx} it tells what to give: the ledger's size.
 */
final class MatchingMemory {

  private static final int SETTLES = 3;

  private MatchingMemory() {}

  public static void main(String... args) {
    int payments = Integer.parseInt(args[0]);
    MatchInput ledger = MixedLedger.of(payments);
    long input = live();
    System.out.printf(
        Locale.ROOT, "ledger: %,d bytes, heap: %,d%n", input, Runtime.getRuntime().maxMemory());
    try {
      tell(new Matcher().match(ledger), input, payments);
    } finally {
      Reference.reachabilityFence(ledger);
    }
  }

  private static void tell(MatchResult result, long input, int payments) {
    long after = live();
    System.out.printf(
        Locale.ROOT,
        "%d matches, %d left; the result: %,d bytes a payment; at most beside the ledger: %,d%n",
        result.matches().size(),
        result.leftovers().size(),
        (after - input) / payments,
        (Runtime.getRuntime().maxMemory() - input) / payments);
  }

  /** Bytes in use after everything unreachable is gone. */
  private static long live() {
    for (int i = 0; i < SETTLES; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
