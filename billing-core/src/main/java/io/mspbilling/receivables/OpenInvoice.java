package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An invoice on which something is owed.
 *
 * @param invoice as the PSA shows it
 * @param open what is really owed on it, less the credit that was set off; positive
 * @param underWay what a charge for it asks that has no final answer yet; zero for none
 * @param setOff the credit that was set off from what is owed
 * @param isInstalment whether only an instalment of it is asked for now, and is due then
 * @param isLessDisputed whether a part that its customer disputes was taken off
 */
public record OpenInvoice(
    Invoice invoice,
    Money open,
    Money underWay,
    List<Credit> setOff,
    boolean isInstalment,
    boolean isLessDisputed) {

  /**
   * @throws IllegalArgumentException if nothing is owed
   */
  public OpenInvoice {
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(underWay, "underWay");
    setOff = List.copyOf(setOff);
    if (!open.isPositive()) {
      throw new IllegalArgumentException("nothing is owed on " + invoice.number());
    }
  }

  /** An invoice of which no disputed part was taken off. */
  public OpenInvoice(
      Invoice invoice, Money open, Money underWay, List<Credit> setOff, boolean isInstalment) {
    this(invoice, open, underWay, setOff, isInstalment, false);
  }

  /** An invoice that is asked for whole. */
  public OpenInvoice(Invoice invoice, Money open, Money underWay, List<Credit> setOff) {
    this(invoice, open, underWay, setOff, false);
  }

  /** An invoice from which no credit was set off. */
  public OpenInvoice(Invoice invoice, Money open, Money underWay) {
    this(invoice, open, underWay, List.of());
  }

  /** Whether a charge for it has no final answer yet: nothing else may touch it. */
  public boolean inFlight() {
    return underWay.isPositive();
  }

  /** The same with another amount, of which it is a part. */
  public OpenInvoice withOpen(Money open) {
    return new OpenInvoice(invoice, open, underWay, setOff, isInstalment, isLessDisputed);
  }

  /**
   * An instalment of it.
   *
   * @param dueOn the last day to pay that without being late
   */
  public OpenInvoice instalment(LocalDate dueOn, Money amount) {
    return new OpenInvoice(
        invoice.withDueOn(dueOn), amount, underWay, setOff, true, isLessDisputed);
  }

  /**
   * The same without what is disputed of it.
   *
   * @throws IllegalArgumentException if that is all
   */
  public OpenInvoice lessDisputed(Money part) {
    return part.isZero()
        ? this
        : new OpenInvoice(invoice, open.minus(part), underWay, setOff, isInstalment, true);
  }

  /**
   * Of the instalments of one invoice as much as is due on a day, since the first of them was; if
   * none is, the next one.
   *
   * @param parts by their dates, each part once; at least one
   */
  public static OpenInvoice dueBy(LocalDate day, List<OpenInvoice> parts) {
    OpenInvoice first = parts.get(0);
    List<Money> due =
        parts.stream()
            .filter(part -> !part.invoice().effectiveDueOn().isAfter(day))
            .map(OpenInvoice::open)
            .toList();
    return due.isEmpty() ? first : first.withOpen(Money.sum(due, first.open().currency()));
  }
}
