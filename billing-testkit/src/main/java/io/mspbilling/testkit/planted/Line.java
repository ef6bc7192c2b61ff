package io.mspbilling.testkit.planted;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;

/**
 * What one payment does to one invoice.
 *
 * @param invoice the invoice, or the credit memo used up
 * @param cash the cash applied; negative where a credit memo is used up
 * @param beside what settles more of the invoice without cash; zero if nothing does
 */
public record Line(InvoiceId invoice, Money cash, Money beside) {

  /** Cash, and nothing beside it. */
  public static Line cash(InvoiceId invoice, Money cash) {
    return new Line(invoice, cash, Money.zero(cash.currency()));
  }
}
