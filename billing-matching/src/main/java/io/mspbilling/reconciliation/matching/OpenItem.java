package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An invoice on which something is owed, or a credit memo that is not used up. One on which nothing
 * is open any more may be given too: then a payment that names it is understood, and a reversal can
 * open it again.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class OpenItem {

  OpenItem() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The least that must be known of an invoice; use the builder to tell more. */
  public static OpenItem of(
      InvoiceId id, String number, CustomerId customer, LocalDate dueOn, Money open) {
    return builder().id(id).number(number).customer(customer).dueOn(dueOn).open(open).build();
  }

  /**
   * An invoice or credit memo of a PSA.
   *
   * @param open what is open on it; zero if it is to be known by its names alone
   */
  public static OpenItem of(Invoice invoice, Money open) {
    return builder()
        .id(invoice.id())
        .number(invoice.number())
        .customer(invoice.customer())
        .issuedOn(invoice.issuedOn())
        .dueOn(invoice.effectiveDueOn())
        .open(open)
        .purchaseOrder(invoice.purchaseOrder().orElse(""))
        .build();
  }

  public abstract InvoiceId id();

  /** Its number, as customers quote it. */
  public abstract String number();

  /**
   * What else it is called where customers see it: its number in the books, a creditor reference,
   * the reference of a payment link. Who quotes one names the invoice, as with its number. An order
   * that several invoices share is none: that is {@link #purchaseOrder}.
   *
   * @throws IllegalStateException from the builder, if one is blank
   */
  public abstract List<String> otherNumbers();

  /** Who owes, or is owed. */
  public abstract CustomerId customer();

  /** The date on the document: nobody pays much before it. Empty if it is not known. */
  public abstract Optional<LocalDate> issuedOn();

  /** Last day to pay without being late. */
  public abstract LocalDate dueOn();

  /** What is open: positive for an invoice, negative for a credit memo, zero if it is settled. */
  public abstract Money open();

  /**
   * What it was for when it was issued, with the sign of {@link #open}; empty if it is not known.
   * Of a settled invoice it tells whether a payment that names it may be meant for it.
   */
  public abstract Optional<Money> total();

  /**
   * Whether what is {@link #open} is not owed any more, as people have marked it as paid: a payment
   * may be the money that they meant. Only what is said of the item depends on it.
   */
  @Value.Default
  public boolean isPaidByHand() {
    return false;
  }

  /** The customer's purchase order number; empty if there is none. */
  @Value.Default
  public String purchaseOrder() {
    return "";
  }

  /** What may be deducted by paying early; only while the invoice is wholly unpaid. */
  public abstract Optional<EarlyDiscount> discount();

  /** Whether this is a credit of the customer's, which makes its other invoices cheaper. */
  public boolean isCredit() {
    return open().isNegative();
  }

  @Value.Check
  void check() {
    if (otherNumbers().stream().anyMatch(String::isBlank)) {
      throw new IllegalStateException("a blank number of " + id());
    }
    if (total().map(Money::currency).filter(one -> !one.equals(open().currency())).isPresent()) {
      throw new IllegalStateException("total and open must be in one currency: " + total());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableOpenItem.Builder {
    Builder() {}
  }
}
