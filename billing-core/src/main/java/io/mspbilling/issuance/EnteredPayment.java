package io.mspbilling.issuance;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment that stands on an invoice in the PSA and was not recorded by us: a person entered it.
 *
 * @param invoice as the PSA shows it, perhaps with nothing left to pay
 * @param amount how much of it is paid so
 * @param payment the payment itself; empty if the PSA lists none, so that the amount follows from
 *     the balance alone
 */
public record EnteredPayment(Invoice invoice, Money amount, Optional<RecordedPayment> payment) {

  public EnteredPayment {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(payment, "payment");
  }

  /** A payment that the PSA lists. */
  public static EnteredPayment of(Invoice invoice, RecordedPayment payment) {
    return new EnteredPayment(invoice, payment.amount(), Optional.of(payment));
  }
}
