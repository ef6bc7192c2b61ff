package io.mspbilling.automation;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which line of the bank account is which payout: by the bank's reference, else by an amount and a
 * date that fit only one.
 */
final class PayoutArrivals {

  private final Map<PayoutId, BankLine> arrivals = new HashMap<>();
  private final Set<PaymentId> lines = new HashSet<>();

  private PayoutArrivals() {}

  static PayoutArrivals of(Day day) {
    PayoutArrivals found = new PayoutArrivals();
    List<BankLine> bankLines = day.ledger().bankLines();
    List<Payout> without = new ArrayList<>();
    Map<String, BankLine> byTrace = new HashMap<>();
    for (BankLine line : bankLines) {
      if (!line.trace().isEmpty()) {
        byTrace.putIfAbsent(line.trace(), line);
      }
    }
    for (Payout payout : day.ledger().payouts()) {
      Optional<BankLine> traced =
          payout.bankTrace().map(byTrace::get).filter(line -> line.amount().equals(payout.net()));
      traced.ifPresentOrElse(line -> found.add(payout, line), () -> without.add(payout));
    }
    for (Payout payout : without) {
      found.byAmount(payout, without, bankLines, day.policies().payoutGraceDays());
    }
    return found;
  }

  private void byAmount(
      Payout payout, List<Payout> rivals, List<BankLine> bankLines, int graceDays) {
    List<BankLine> fitting =
        bankLines.stream().filter(line -> fits(payout, line, graceDays)).toList();
    if (fitting.size() == 1
        && rivals.stream().filter(rival -> fits(rival, fitting.get(0), graceDays)).count() == 1) {
      add(payout, fitting.get(0));
    }
  }

  private boolean fits(Payout payout, BankLine line, int graceDays) {
    return !lines.contains(line.id())
        && line.amount().equals(payout.net())
        && !line.bookedOn().isBefore(payout.arrivesOn().minusDays(1))
        && !line.bookedOn().isAfter(payout.arrivesOn().plusDays(graceDays));
  }

  private void add(Payout payout, BankLine line) {
    arrivals.put(payout.id(), line);
    lines.add(line.id());
  }

  /** The line of a payout; empty if it has not shown yet. */
  Optional<BankLine> arrival(Payout payout) {
    return Optional.ofNullable(arrivals.get(payout.id()));
  }

  boolean isPayout(BankLine line) {
    return lines.contains(line.id());
  }
}
