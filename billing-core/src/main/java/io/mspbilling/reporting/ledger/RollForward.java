package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How what was owed at the beginning of a period became what was owed at its end. Both ends are
 * counted item by item, the flows event by event, so that each proves the other.
 *
 * @param period the days
 * @param opening what was owed, net of credit, on the evening before
 * @param invoices what was invoiced
 * @param voided what was declared void, less what had been given up of it; credit memos that were
 *     declared void are taken off
 * @param creditMemos what was given as credit
 * @param cash what came in, applied or not
 * @param returned what went back: returns, chargebacks, refunds
 * @param givenBack how much of that is not owed again, as after a refund for goodwill
 * @param writeOffs what was given up, less what was owed after all
 * @param closing what was owed, net of credit, on the last evening
 */
public record RollForward(
    Period period,
    Money opening,
    Money invoices,
    Money voided,
    Money creditMemos,
    Money cash,
    Money returned,
    Money givenBack,
    Money writeOffs,
    Money closing) {

  /** Counts what happened in a period. */
  public static RollForward of(Ledger ledger, Period period) {
    Money zero = Money.zero(ledger.currency());
    Money invoices = zero;
    Money voided = zero;
    for (LedgerInvoice invoice : ledger.invoices()) {
      invoices = invoices.plus(within(invoice.issuedOn(), period, invoice.amount()));
      voided = voided.plus(voidedIn(invoice, period));
    }
    Money memos = zero;
    for (LedgerCreditMemo memo : ledger.creditMemos()) {
      memos = memos.plus(within(memo.issuedOn(), period, memo.amount()));
      if (memo.voidedOn().filter(period::contains).isPresent()) {
        voided = voided.minus(memo.amount());
      }
    }
    Money cash = zero;
    Money returned = zero;
    Money givenBack = zero;
    for (LedgerPayment payment : ledger.payments()) {
      cash = cash.plus(within(payment.receivedOn(), period, payment.amount()));
      returned = returned.plus(payment.returned(period));
      givenBack = givenBack.plus(payment.givenBack(period));
    }
    return new RollForward(
        period,
        ledger.at(period.dayBefore()).net(),
        invoices,
        voided,
        memos,
        cash,
        returned,
        givenBack,
        ledger.writeOffs(period),
        ledger.at(period.to()).net());
  }

  private static Money voidedIn(LedgerInvoice invoice, Period period) {
    Optional<LocalDate> on = invoice.voidedOn().filter(period::contains);
    return on.map(day -> invoice.amount().minus(invoice.writtenOff(day)))
        .orElse(Money.zero(invoice.amount().currency()));
  }

  private static Money within(LocalDate on, Period period, Money amount) {
    return period.contains(on) ? amount : Money.zero(amount.currency());
  }

  /** What should be owed at the end. */
  public Money expected() {
    return opening
        .plus(invoices)
        .minus(voided)
        .minus(creditMemos)
        .minus(cash)
        .plus(returned)
        .minus(givenBack)
        .minus(writeOffs);
  }

  /** What is owed at the end beyond what should be; anything but zero is an error to be shown. */
  public Money difference() {
    return closing.minus(expected());
  }

  /** Whether both agree to the cent. */
  public boolean holds() {
    return difference().isZero();
  }
}
