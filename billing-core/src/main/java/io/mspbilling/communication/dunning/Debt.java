package io.mspbilling.communication.dunning;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer owes on one invoice, or by one instalment of it, and what it was told of it.
 *
 * @param owed what is asked for
 * @param parts the instalments that it is the sum of, by their dates; itself alone if it is none
 * @param sent the messages that have named it so far
 * @param charge what autopay will do about it, in words; empty if its customer pays by itself
 * @param promiseBrokenOn the day on which a promise to pay it was seen to be broken
 */
public record Debt(
    OpenInvoice owed,
    List<OpenInvoice> parts,
    List<SentStep> sent,
    Optional<String> charge,
    Optional<LocalDate> promiseBrokenOn) {

  static final Comparator<Debt> OLDEST_FIRST =
      Comparator.comparing(Debt::dueOn).thenComparing(debt -> debt.invoice().id().text());

  public Debt {
    Objects.requireNonNull(owed, "owed");
    parts = List.copyOf(parts);
    sent = List.copyOf(sent);
    Objects.requireNonNull(charge, "charge");
    Objects.requireNonNull(promiseBrokenOn, "promiseBrokenOn");
  }

  /** A debt of one part. */
  public Debt(
      OpenInvoice owed,
      List<SentStep> sent,
      Optional<String> charge,
      Optional<LocalDate> promiseBrokenOn) {
    this(owed, List.of(owed), sent, charge, promiseBrokenOn);
  }

  /** The same as the sum of some instalments. */
  public Debt withParts(OpenInvoice sum, List<OpenInvoice> parts) {
    return new Debt(sum, parts, sent, charge, promiseBrokenOn);
  }

  /** Who brings the money. */
  public Payer payer() {
    return charge.isPresent() ? Payer.AUTOPAY : Payer.CUSTOMER;
  }

  public Invoice invoice() {
    return owed.invoice();
  }

  /** What is owed after all that is known to be paid, less credit; positive. */
  public Money open() {
    return owed.open();
  }

  /** The credit that was set off. */
  public List<Credit> setOff() {
    return owed.setOff();
  }

  public Currency currency() {
    return owed.open().currency();
  }

  /** Its invoice's number; an instalment's with its date, as in {@code 1001 due 2026-03-22}. */
  public String named() {
    return invoice().number() + (owed.isInstalment() ? " due " + dueOn() : "");
  }

  /** The last day to pay without being late. */
  public LocalDate dueOn() {
    return owed.invoice().effectiveDueOn();
  }

  /** How many messages named it when it was late. */
  public int timesReminded() {
    return (int) sent.stream().filter(one -> one.on().isAfter(dueOn())).count();
  }

  /** The day of the last message that named it; empty if none has. */
  public Optional<LocalDate> lastNamedOn() {
    return sent.stream().map(SentStep::on).max(LocalDate::compareTo);
  }
}
