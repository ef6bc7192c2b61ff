package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment on the bank account that the bank took back.
 *
 * @param line the line of money out
 * @param payment the line of money in that it takes back
 * @param amount how much of it; positive
 * @param on the day the bank booked it
 */
public record ReturnedPayment(PaymentId line, PaymentId payment, Money amount, LocalDate on) {

  static final Form<ReturnedPayment> FORM = Form.facts(ReturnedPayment::facts, ReturnedPayment::of);

  private static final String RETURNED = "payment-returned";

  /**
   * @throws IllegalArgumentException if the amount is not positive
   */
  public ReturnedPayment {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(on, "on");
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("what goes back must be positive: " + amount);
    }
  }

  /**
   * A payment that a line of money out takes back in whole.
   *
   * @throws IllegalArgumentException if the line is of money in
   */
  public static ReturnedPayment by(BankLine line, PaymentId payment) {
    return new ReturnedPayment(line.id(), payment, line.amount().negated(), line.bookedOn());
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(RETURNED);
  }

  /** What an entry says was taken back; empty if it says something else. */
  public static Optional<ReturnedPayment> in(JournalEntry entry) {
    return isOne(entry.record()) ? Optional.of(of(entry.record().facts())) : Optional.empty();
  }

  /**
   * The decision that it was taken back, be it the engine's or a person's; the first that fits
   * holds.
   */
  public JournalRecord record() {
    return JournalRecord.unique(RETURNED, facts().toString(), facts());
  }

  /** Whether this is what a line did. */
  boolean isBy(BankLine out) {
    return line.equals(out.id())
        && amount.equals(out.amount().negated())
        && on.equals(out.bookedOn());
  }

  Reversal reversal() {
    return Reversal.builder()
        .sourceId(line.value())
        .kind(ReversalKind.RETURN)
        .payment(payment)
        .amount(amount)
        .on(on)
        .build();
  }

  private Facts facts() {
    return Facts.builder()
        .put("line", line)
        .put("payment", payment)
        .put("amount", amount)
        .put("on", on)
        .build();
  }

  private static ReturnedPayment of(Facts facts) {
    return new ReturnedPayment(
        facts.read("line", PaymentId::parse),
        facts.read("payment", PaymentId::parse),
        facts.money("amount"),
        facts.date("on"));
  }
}
