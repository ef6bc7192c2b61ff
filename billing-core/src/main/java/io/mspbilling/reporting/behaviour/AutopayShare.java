package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How many of the invoices of a period are paid by autopay.
 *
 * @param invoices how many were issued, and stand at its end
 * @param onAutopay how many of these are for autopay
 * @param amount what they come to
 * @param amountOnAutopay what those for autopay come to
 */
public record AutopayShare(long invoices, long onAutopay, Money amount, Money amountOnAutopay) {

  public AutopayShare {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(amountOnAutopay, "amountOnAutopay");
  }

  /**
   * Counts a period. Invoices over nothing are left out.
   *
   * @param isOnAutopay whether an invoice is for autopay
   */
  public static AutopayShare in(
      Ledger ledger, Period period, Predicate<LedgerInvoice> isOnAutopay) {
    long invoices = 0;
    long onAutopay = 0;
    Money amount = Money.zero(ledger.currency());
    Money amountOnAutopay = amount;
    for (LedgerInvoice invoice : ledger.invoices()) {
      if (period.contains(invoice.issuedOn())
          && invoice.stands(period.to())
          && invoice.amount().isPositive()) {
        invoices++;
        amount = amount.plus(invoice.amount());
        if (isOnAutopay.test(invoice)) {
          onAutopay++;
          amountOnAutopay = amountOnAutopay.plus(invoice.amount());
        }
      }
    }
    return new AutopayShare(invoices, onAutopay, amount, amountOnAutopay);
  }

  /** By count, in percent. */
  public Figure byCount() {
    return Figure.share(onAutopay, invoices, Reason.NO_INVOICES);
  }

  /** By amount, in percent. */
  public Figure byAmount() {
    return Figure.share(amountOnAutopay, amount, Reason.NO_INVOICES);
  }
}
