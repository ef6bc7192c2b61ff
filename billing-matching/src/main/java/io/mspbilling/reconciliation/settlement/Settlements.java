package io.mspbilling.reconciliation.settlement;

import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PayoutId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Proves payouts: that each adds up as its processor states it, and that the bank received it. */
public final class Settlements {

  private Settlements() {}

  /**
   * Compares each payout with itself and with the bank.
   *
   * @param reports what processors say; the same one twice counts once
   * @param lines the money that came in
   * @return one proof for each payout, in the order of ids
   * @throws IllegalArgumentException if two payouts that differ have the same id
   */
  public static List<SettlementProof> prove(
      Collection<PayoutReport> reports, Collection<Payment> lines) {
    List<PayoutReport> each = inOrder(reports);
    Arrivals arrivals = new Arrivals(each, lines);
    List<SettlementProof> proofs = new ArrayList<>(each.size());
    for (PayoutReport report : each) {
      List<SettlementGap> gaps = new ArrayList<>(Footing.gaps(report));
      Arrivals.Arrival arrival = arrivals.of(report);
      arrival.gap().ifPresent(gaps::add);
      proofs.add(new SettlementProof(report, arrival.deposit(), gaps));
    }
    return proofs;
  }

  private static List<PayoutReport> inOrder(Collection<PayoutReport> reports) {
    Map<PayoutId, PayoutReport> byId =
        new TreeMap<>(Comparator.comparing(PayoutId::system).thenComparing(PayoutId::value));
    for (PayoutReport report : reports) {
      PayoutReport other = byId.putIfAbsent(report.id(), report);
      if (other != null && !other.equals(report)) {
        throw new IllegalArgumentException("two that differ are called " + report.id().text());
      }
    }
    return List.copyOf(byId.values());
  }
}
