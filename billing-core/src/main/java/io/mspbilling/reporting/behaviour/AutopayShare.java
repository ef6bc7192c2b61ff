package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many of the invoices of a period are paid by autopay, as things stood at its end.
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
   * @param onAutopay what was for autopay when; an invoice may be there several times
   */
  public static AutopayShare in(Ledger ledger, Period period, Collection<OnAutopay> onAutopay) {
    Set<InvoiceId> standing =
        onAutopay.stream()
            .filter(one -> one.stood().contains(period.to()))
            .map(OnAutopay::invoice)
            .collect(Collectors.toSet());
    long invoices = 0;
    long counted = 0;
    Money amount = Money.zero(ledger.currency());
    Money amountOnAutopay = amount;
    for (LedgerInvoice invoice : ledger.invoices()) {
      if (period.contains(invoice.issuedOn())
          && invoice.stands(period.to())
          && invoice.amount().isPositive()) {
        invoices++;
        amount = amount.plus(invoice.amount());
        if (standing.contains(invoice.id())) {
          counted++;
          amountOnAutopay = amountOnAutopay.plus(invoice.amount());
        }
      }
    }
    return new AutopayShare(invoices, counted, amount, amountOnAutopay);
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
