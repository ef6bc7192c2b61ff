package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * One movement inside a payout.
 *
 * @param kind what it stands for
 * @param sourceId the gateway's id of the charge, refund, return or fee
 * @param payment the payment concerned; empty for a fee of no single charge
 * @param gross what moved before the fee: positive for a charge, negative for money given back
 * @param fee what the gateway kept; positive for a cost
 */
public record PayoutLine(
    PayoutLineKind kind, String sourceId, Optional<PaymentId> payment, Money gross, Money fee) {

  public PayoutLine {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sourceId, "sourceId");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(gross, "gross");
    Objects.requireNonNull(fee, "fee");
  }

  /** What the line adds to the payout. */
  public Money net() {
    return gross.minus(fee);
  }
}
