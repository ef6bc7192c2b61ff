package io.mspbilling.reconciliation.settlement;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a payout is what its processor says, and whether the bank received it.
 *
 * @param report what the processor says
 * @param deposit the bank line that it arrived as; empty if there is none yet
 * @param gaps what does not add up, each with its amount; empty if everything does
 */
public record SettlementProof(
    PayoutReport report, Optional<Payment> deposit, List<SettlementGap> gaps) {

  public SettlementProof {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(deposit, "deposit");
    gaps = List.copyOf(gaps);
  }

  /** Whether every cent of the report is explained; says nothing about the bank. */
  public boolean foots() {
    return gaps.stream().allMatch(gap -> gap.kind() == SettlementGap.Kind.NOT_ARRIVED);
  }

  /** Whether every cent is explained, from the charges to the bank account. */
  public boolean isProven() {
    return gaps.isEmpty() && deposit.isPresent();
  }

  /** The sum of all that is not explained; zero does not mean that there are no gaps. */
  public Money residue() {
    return gaps.stream()
        .map(SettlementGap::amount)
        .reduce(Money.zero(report.net().currency()), Money::plus);
  }
}
