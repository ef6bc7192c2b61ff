package io.mspbilling.communication;

import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectType;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import java.util.Objects;
import java.util.Optional;

/** Sends reminders, after a last look at the invoices that they name. */
public final class Reminding extends Sending<ReminderOrder> {

  /** A reminder sent to a customer; its result is what became of it, address by address. */
  public static final EffectType<ReminderOrder, Delivery> TYPE =
      type("reminder", ReminderOrder::of);

  private final Psa psa;

  /**
   * @param psa is asked for the invoices right before
   */
  public Reminding(Notifier notifier, Psa psa) {
    super(TYPE, notifier);
    this.psa = Objects.requireNonNull(psa, "psa");
  }

  /**
   * Somebody may have entered a payment by hand since the PSA was read, or voided an invoice, or
   * moved it. Only what the PSA shows speaks against a reminder; that it cannot be asked is a
   * failure, and says nothing about what is owed.
   */
  @Override
  public Optional<String> objection(ReminderOrder order) {
    return order.covers().stream()
        .flatMap(one -> objection(one, order.message().customer()).stream())
        .findFirst();
  }

  private Optional<String> objection(CoveredDebt covered, CustomerId customer) {
    Optional<Invoice> found = psa.findInvoice(covered.invoice());
    if (found.isEmpty()) {
      return Optional.of("the PSA does not show " + covered.invoice() + " any more");
    }
    Invoice invoice = found.get();
    if (invoice.isVoid()) {
      return Optional.of("invoice " + invoice.number() + " is void by now");
    }
    if (!invoice.customer().equals(customer)) {
      return Optional.of("invoice " + invoice.number() + " is another customer's by now");
    }
    return invoice
        .balance()
        .filter(balance -> balance.compareTo(covered.owed()) < 0)
        .map(
            balance ->
                balance
                    + " is owed on invoice "
                    + invoice.number()
                    + " by now, and it was "
                    + covered.owed());
  }
}
