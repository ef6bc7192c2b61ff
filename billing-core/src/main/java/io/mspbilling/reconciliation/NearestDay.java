package io.mspbilling.reconciliation;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Payout;
import io.mspbilling.reconciliation.PayoutArrivals.Arrival;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Payouts without a reference and lines of their amounts, by the nearest day: first those of the
 * very day, then a day late, a day early, and later. As many payouts as lines of one day are told
 * apart by their order, which changes nothing in the books; else which is which is not guessed.
 */
final class NearestDay {

  private static final Comparator<Payout> PAYOUTS =
      Comparator.comparing(Payout::arrivesOn).thenComparing(payout -> payout.id().text());
  private static final Comparator<BankLine> LINES =
      Comparator.comparing(BankLine::bookedOn).thenComparing(line -> line.id().text());

  private final List<Payout> payouts;
  private final List<BankLine> lines;
  private final int graceDays;
  private final List<Arrival> found = new ArrayList<>();

  NearestDay(List<Payout> payouts, List<BankLine> lines, int graceDays) {
    this.payouts = new ArrayList<>(payouts.stream().sorted(PAYOUTS).toList());
    this.lines = new ArrayList<>(lines.stream().sorted(LINES).toList());
    this.graceDays = graceDays;
  }

  /** Whether the bank may show a payout on the day of a line. */
  static boolean isInTime(Payout payout, BankLine line, int graceDays) {
    return !line.bookedOn().isBefore(payout.arrivesOn().minusDays(1))
        && !line.bookedOn().isAfter(payout.arrivesOn().plusDays(graceDays));
  }

  List<Arrival> arrivals() {
    pairAll(0);
    if (graceDays > 0) {
      pairAll(1);
    }
    pairAll(-1);
    for (int late = 2; late <= graceDays; late++) {
      pairAll(late);
    }
    for (Payout payout : List.copyOf(payouts)) {
      if (payouts.contains(payout)) {
        pair(alike(payout), inTime(payout));
      }
    }
    return found;
  }

  /** Pairs each payout with a line so many days after the day on which it was to arrive. */
  private void pairAll(int days) {
    for (Payout payout : List.copyOf(payouts)) {
      if (payouts.contains(payout)) {
        pair(
            alike(payout),
            inTime(payout).stream()
                .filter(line -> line.bookedOn().equals(payout.arrivesOn().plusDays(days)))
                .toList());
      }
    }
  }

  private void pair(List<Payout> alike, List<BankLine> fitting) {
    if (alike.size() == fitting.size()) {
      for (int i = 0; i < alike.size(); i++) {
        found.add(PayoutArrivals.arrival(alike.get(i), fitting.get(i)));
      }
      payouts.removeAll(alike);
      lines.removeAll(fitting);
    }
  }

  private List<Payout> alike(Payout payout) {
    return payouts.stream()
        .filter(one -> one.net().equals(payout.net()) && one.arrivesOn().equals(payout.arrivesOn()))
        .toList();
  }

  private List<BankLine> inTime(Payout payout) {
    return lines.stream()
        .filter(line -> line.amount().equals(payout.net()) && isInTime(payout, line, graceDays))
        .toList();
  }
}
