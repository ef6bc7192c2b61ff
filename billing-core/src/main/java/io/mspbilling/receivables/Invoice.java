package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An invoice or credit memo, as its PSA holds it. */
@Value.Immutable
@BillingStyle
public abstract class Invoice implements WithInvoice {

  Invoice() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract InvoiceId id();

  /** The number that the customer sees and quotes. */
  public abstract String number();

  /** Who owes the money. */
  public abstract CustomerId customer();

  @Value.Default
  public InvoiceKind kind() {
    return InvoiceKind.INVOICE;
  }

  /** The date on the invoice, in the MSP's zone. */
  public abstract LocalDate issuedOn();

  /** Last day to pay without being late, in the MSP's zone. Empty if the PSA does not say. */
  public abstract Optional<LocalDate> dueOn();

  /** What was billed, tax included; negative for a credit memo. */
  public abstract Money total();

  /**
   * What is still owed, as the PSA holds it. Empty if the PSA keeps no balances; then the total
   * less the payments in our own journal counts. One that keeps none may know that nothing is.
   */
  public abstract Optional<Money> balance();

  /**
   * The day from which on nothing is owed, as a PSA holds it that marks what is paid. Empty in one
   * that lists payments, and as long as something is owed.
   */
  public abstract Optional<LocalDate> paidOn();

  /** Whether the invoice is void: it stays on file and nobody owes it. */
  @Value.Default
  public boolean isVoid() {
    return false;
  }

  /** The vendor's word for where the invoice stands. */
  public abstract Optional<String> status();

  /** The customer's purchase order number. */
  public abstract Optional<String> purchaseOrder();

  /** The agreement that it was made from. */
  public abstract Optional<AgreementId> agreement();

  /** The lines, if they were asked for. */
  public abstract List<InvoiceLine> lines();

  /** When the PSA last changed the invoice. */
  public abstract Optional<Instant> changedAt();

  public Currency currency() {
    return total().currency();
  }

  /**
   * The due date, or the issue date if there is none. A billing day gives an invoice without one
   * the due date of the MSP's usual terms first.
   */
  public LocalDate effectiveDueOn() {
    return dueOn().orElse(issuedOn());
  }

  @Value.Check
  void check() {
    if (number().isBlank()) {
      throw new IllegalStateException("number must not be blank: " + id());
    }
    balance()
        .ifPresent(
            balance -> {
              if (!balance.currency().equals(total().currency())) {
                throw new IllegalStateException(
                    "balance must be in " + total().currency() + ", got " + balance.currency());
              }
            });
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableInvoice.Builder {
    Builder() {}
  }
}
