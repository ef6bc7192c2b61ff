package io.mspbilling.examples;

import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;

/**
 * What was done up to an evening, by the journal and the bank. A day is what its evening has more
 * than the one before, so that days add up, whatever became of the process in between.
 *
 * @param issued how many invoices
 * @param charged what was asked of cards and accounts, declined or not
 * @param bankIn what came in at the bank
 * @param recorded what was recorded in the PSA
 * @param posted what the documents in the books move
 * @param reminded how many reminders were sent
 * @param cleared how many effects a later run brought on than the one that left them open
 */
record Totals(
    int issued,
    Money charged,
    Money bankIn,
    Money recorded,
    Money posted,
    int reminded,
    int cleared) {

  static final Totals NONE = new Totals(0, Tally.ZERO, Tally.ZERO, Tally.ZERO, Tally.ZERO, 0, 0);

  static Totals of(Tally tally, int issued) {
    return new Totals(
        issued,
        Tally.sum(tally.charges(), charge -> charge.order().amount()),
        Tally.sum(tally.bankLines(), BankLine::amount),
        Tally.sum(tally.recorded(), PaymentRecord::amount),
        Tally.sum(tally.postings(), Tally::debits),
        tally.succeeded(Reminding.TYPE).size(),
        tally.leftOpen().cleared());
  }

  Totals minus(Totals earlier) {
    return new Totals(
        issued - earlier.issued,
        charged.minus(earlier.charged),
        bankIn.minus(earlier.bankIn),
        recorded.minus(earlier.recorded),
        posted.minus(earlier.posted),
        reminded - earlier.reminded,
        cleared - earlier.cleared);
  }
}
