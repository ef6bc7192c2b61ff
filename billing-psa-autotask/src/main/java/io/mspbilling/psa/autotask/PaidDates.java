package io.mspbilling.psa.autotask;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.connector.WholePayment;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.psa.autotask.billing.AutotaskInvoice;
import io.mspbilling.psa.autotask.billing.AutotaskInvoiceChange;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Payments where there are none: an invoice that is paid in full has the day of it, and a stamp of
 * ours if that is wanted. The id of a payment is its invoice's with that day, as in {@code
 * 5021/2026-03-20}. Safe for any number of threads.
 */
record PaidDates(AutotaskClient client, AutotaskPsaSettings settings, InvoiceMapping mapping) {
  private static final String RECORD = "record payment";
  private static final int SECONDS_OF_A_DAY = 86_400;

  /** Looks, writes the day, looks again: a paid date that stands already is somebody's. */
  RecordedPayment record(PaymentRecord payment) {
    AutotaskInvoice before = client.invoices().get(Api.IDS.required(payment.invoice()));
    Invoice invoice = readable(before);
    // Throws if the currencies differ.
    Money unused = payment.amount().plus(Money.zero(invoice.currency()));
    if (isOurs(before, payment)) {
      return recorded(payment);
    }
    if (invoice.isVoid() || before.paidDate().isPresent()) {
      throw new ConflictException(
          Api.SYSTEM,
          RECORD,
          Refusal.NONE,
          invoice.isVoid()
              ? "the invoice is void"
              : "it is marked as paid on "
                  + before.paidDate().orElseThrow()
                  + "; see who did that");
    }
    WholePayment.require(Api.SYSTEM, RECORD, payment, invoice);
    try {
      AutotaskInvoice unusedAfter = client.invoices().change(change(payment));
    } catch (UnknownOutcomeException e) {
      lookAgain(payment.invoice(), e, after -> change(payment).isMadeIn(after));
    }
    return recorded(payment);
  }

  /** Absent as long as it is not paid; by whom a paid date was written only a stamp can tell. */
  Probe<RecordedPayment> find(PaymentRecord payment) {
    AutotaskInvoice invoice = client.invoices().get(Api.IDS.required(payment.invoice()));
    if (invoice.paidDate().isEmpty()) {
      return Probe.absent();
    }
    return isOurs(invoice, payment)
        ? Probe.found(recorded(payment))
        : Probe.unclear(
            "invoice "
                + invoice.id()
                + " is marked as paid on "
                + invoice.paidDate().get()
                + ", and nothing tells by whom: a person or another program may have done it");
  }

  /**
   * Removes the paid date, if it is still the one that was recorded. A stamp stays: without one, a
   * program that had transferred the invoice to the books would transfer it again.
   */
  void remove(PaymentVoid payment) {
    AutotaskInvoice before = client.invoices().get(Api.IDS.required(payment.invoice()));
    if (!stands(payment, before)) {
      return;
    }
    AutotaskInvoiceChange change = AutotaskInvoiceChange.of(before.id()).unpaid();
    try {
      AutotaskInvoice unused = client.invoices().change(change);
    } catch (UnknownOutcomeException e) {
      lookAgain(payment.invoice(), e, after -> !stands(payment, after));
    }
  }

  Probe<PaymentVoid> findRemoval(PaymentVoid payment) {
    AutotaskInvoice invoice = client.invoices().get(Api.IDS.required(payment.invoice()));
    return stands(payment, invoice) ? Probe.absent() : Probe.found(payment);
  }

  /** Nothing of it was there just before, so that what is there now was written by us. */
  private void lookAgain(
      InvoiceId invoice, UnknownOutcomeException doubt, Predicate<AutotaskInvoice> isDone) {
    try {
      if (isDone.test(client.invoices().get(Api.IDS.required(invoice)))) {
        return;
      }
    } catch (BillingException e) {
      doubt.addSuppressed(e);
    }
    throw doubt;
  }

  private Invoice readable(AutotaskInvoice invoice) {
    return Api.REPORTS
        .readable(RECORD, () -> mapping.invoice(invoice, Optional.empty()))
        .orElseThrow(
            () ->
                new ConflictException(
                    Api.SYSTEM, RECORD, Refusal.NONE, "the invoice is still being made"));
  }

  private AutotaskInvoiceChange change(PaymentRecord payment) {
    AutotaskInvoiceChange paid =
        AutotaskInvoiceChange.of(Api.IDS.required(payment.invoice())).paidOn(payment.paidOn());
    return settings.stampsPayments() ? paid.processedAt(stamp(payment)) : paid;
  }

  private boolean isOurs(AutotaskInvoice invoice, PaymentRecord payment) {
    return settings.stampsPayments() && change(payment).isMadeIn(invoice);
  }

  /** A time of the day on which it was paid, which follows from the key: never midnight. */
  static Instant stamp(PaymentRecord payment) {
    return payment
        .paidOn()
        .atStartOfDay(ZoneOffset.UTC)
        .plusSeconds(1 + secondOf(payment.key()))
        .toInstant();
  }

  private static long secondOf(EffectKey key) {
    return Math.floorMod(key.value().hashCode(), SECONDS_OF_A_DAY - 1);
  }

  private static RecordedPayment recorded(PaymentRecord payment) {
    return new RecordedPayment(
        new PaymentId(Api.IDS.system(), payment.invoice().value() + "/" + payment.paidOn()),
        payment.invoice(),
        payment.amount(),
        payment.paidOn(),
        "");
  }

  private static boolean stands(PaymentVoid payment, AutotaskInvoice invoice) {
    return invoice.paidDate().filter(day(payment)::equals).isPresent();
  }

  private static LocalDate day(PaymentVoid payment) {
    String[] parts = payment.payment().value().split("/", 2);
    if (payment.payment().system().equals(Api.IDS.system())
        && parts.length == 2
        && parts[0].equals(payment.invoice().value())) {
      try {
        return LocalDate.parse(parts[1]);
      } catch (DateTimeParseException malformed) {
        throw foreign(payment, malformed);
      }
    }
    throw foreign(payment, null);
  }

  private static IllegalArgumentException foreign(PaymentVoid payment, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "not the payment of " + payment.invoice() + ": " + payment.payment().text(), cause);
  }
}
