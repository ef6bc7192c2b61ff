package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.Optional;
import java.util.Set;

/**
 * Money on the bank account that waits for a person.
 *
 * @param payment the line of the bank account
 * @param amount how much of it waits
 * @param payer whose it is, if that is known
 * @param mayPay the invoices that it may be meant for, by what the engine would suggest
 */
public record UnresolvedPayment(
    PaymentId payment, Money amount, Optional<CustomerId> payer, Set<InvoiceId> mayPay) {

  public UnresolvedPayment {
    mayPay = Set.copyOf(mayPay);
  }
}
