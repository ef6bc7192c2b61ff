package io.mspbilling.reconciliation.settlement;

import io.mspbilling.receivables.Payment;
import java.util.Collection;
import java.util.List;

public final class Settlements {
  private Settlements() {}

  public static List<SettlementProof> prove(
      Collection<PayoutReport> reports, Collection<Payment> lines) {
    return reports.stream()
        .map(
            r ->
                new SettlementProof(
                    r,
                    lines.stream()
                        .filter(p -> r.bankDeposit().filter(p.id()::equals).isPresent())
                        .findFirst(),
                    List.of()))
        .toList();
  }
}
