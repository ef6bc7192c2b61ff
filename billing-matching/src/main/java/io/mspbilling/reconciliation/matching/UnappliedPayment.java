package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.BankLines;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the bank account that does not pay for what it was applied to, or was set aside though
 * it is a customer's. What it paid for is open again, and the line waits once more: under an id of
 * its own, so that what is done with it next is not taken for what was done before. All of it
 * counts for the day on which the money came: on no day did it pay for the wrong thing.
 *
 * @param payment the line as it was applied
 * @param applied how much it had brought; empty if it was set aside
 * @param again the same line, as it waits now
 */
public record UnappliedPayment(PaymentId payment, Optional<Money> applied, BankLine again) {

  private static final String UNAPPLIED = "payment-unapplied";

  /** Between the bank's id of a line and how often the line has waited. */
  private static final String TIMES = "~";

  public UnappliedPayment {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(applied, "applied");
    Objects.requireNonNull(again, "again");
  }

  /**
   * @param line the line as it was applied, or set aside
   */
  public static UnappliedPayment of(BankLine line, Optional<Money> applied) {
    return new UnappliedPayment(
        line.id(), applied, BankLine.builder().from(line).id(next(line.id())).build());
  }

  /** The id under which a line waits after it was unapplied. */
  public static PaymentId next(PaymentId id) {
    int at = id.value().lastIndexOf(TIMES);
    String tail = at < 0 ? "" : id.value().substring(at + TIMES.length());
    return tail.matches("[1-9]\\d{0,3}")
        ? new PaymentId(
            id.system(), id.value().substring(0, at) + TIMES + (Integer.parseInt(tail) + 1))
        : new PaymentId(id.system(), id.value() + TIMES + 2);
  }

  /** The id that the bank gave to a line, however often it has waited since. */
  public static PaymentId first(PaymentId id) {
    String value = id.value().replaceFirst(TIMES + "[1-9]\\d{0,3}$", "");
    return value.isEmpty() ? id : new PaymentId(id.system(), value);
  }

  /** What an entry says was unapplied; empty if it says something else. */
  public static Optional<UnappliedPayment> in(JournalEntry entry) {
    Facts facts = entry.record().facts();
    return entry.record().is(UNAPPLIED)
        ? Optional.of(
            new UnappliedPayment(
                facts.read("payment", PaymentId::parse),
                facts.find("applied").map(text -> facts.money("applied")),
                BankLines.of(facts.under("again"))))
        : Optional.empty();
  }

  /** A person's decision. */
  public JournalRecord record() {
    return JournalRecord.unique(
        UNAPPLIED,
        payment.text(),
        Facts.builder()
            .put("payment", payment)
            .put("applied", applied)
            .putUnder("again", BankLines.facts(again))
            .build());
  }

  Optional<Reversal> reversal() {
    return applied.map(
        amount ->
            Reversal.builder()
                .sourceId("unapplied-" + payment.value())
                .kind(ReversalKind.UNAPPLIED)
                .payment(payment)
                .amount(amount)
                .on(again.bookedOn())
                .build());
  }
}
