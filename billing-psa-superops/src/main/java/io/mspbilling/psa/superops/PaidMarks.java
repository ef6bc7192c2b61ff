package io.mspbilling.psa.superops;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.http.connector.WholePayment;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.psa.superops.billing.SuperOpsInvoice;
import io.mspbilling.psa.superops.billing.SuperOpsInvoiceChange;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Payments where there are none: an invoice that is paid in full has a status that says so, and our
 * mark as its reference. The id of a payment is its invoice's with the short form of its key. Safe
 * for any number of threads.
 */
record PaidMarks(
    SuperOpsClient client,
    SuperOpsPsaSettings settings,
    InvoiceMapping mapping,
    PaymentMethods methods) {
  private static final String RECORD = "record payment";
  private static final String REMOVE = "remove payment";

  /** Looks, marks, looks again: an invoice that is marked already was marked by somebody. */
  RecordedPayment record(PaymentRecord payment) {
    SuperOpsInvoice before = read(payment.invoice());
    Invoice invoice = readable(before);
    // Throws if the currencies differ.
    Money unused = payment.amount().plus(Money.zero(invoice.currency()));
    if (isRecorded(before, payment)) {
      return recorded(payment);
    }
    if (settings.paidByBooks()) {
      throw new NotSentException(
          Api.SYSTEM, RECORD, "the books have not marked the invoice as paid yet", null);
    }
    if (invoice.balance().isPresent()) {
      throw new ConflictException(
          Api.SYSTEM,
          RECORD,
          Refusal.NONE,
          invoice.isVoid()
              ? "the invoice is void"
              : "it is marked as paid, and not by us; see who did that");
    }
    WholePayment.require(Api.SYSTEM, RECORD, payment, invoice);
    change(paid(payment), payment.invoice(), RECORD, after -> isRecorded(after, payment));
    return recorded(payment);
  }

  /** Absent as long as it is not paid; by what it was paid only a mark can tell. */
  Probe<RecordedPayment> find(PaymentRecord payment) {
    SuperOpsInvoice invoice = read(payment.invoice());
    if (isRecorded(invoice, payment)) {
      return Probe.found(recorded(payment));
    }
    boolean isOthers = invoice.paymentReference().filter(PaymentDesk::isMark).isPresent();
    return !isPaid(invoice) || isOthers
        ? Probe.absent()
        : Probe.unclear(
            "invoice "
                + invoice.id()
                + " is marked as paid, and nothing tells by what: a person or the books may have"
                + " done it");
  }

  /** Sets the invoice back, if it is still marked by this payment. */
  void remove(PaymentVoid payment) {
    if (!settings.reopensInvoices()) {
      throw new UnsupportedFeatureException(
          Api.SYSTEM, REMOVE, "needs " + PsaFeature.VOID_PAYMENTS);
    }
    if (stands(payment, read(payment.invoice()))) {
      change(
          SuperOpsInvoiceChange.of(Api.IDS.required(payment.invoice()))
              .status(SuperOpsInvoice.APPROVED),
          payment.invoice(),
          REMOVE,
          after -> !stands(payment, after));
    }
  }

  Probe<PaymentVoid> findRemoval(PaymentVoid payment) {
    return stands(payment, read(payment.invoice())) ? Probe.absent() : Probe.found(payment);
  }

  /** Sends once and reads back: neither an answer nor its lack proves anything. */
  private void change(
      SuperOpsInvoiceChange change,
      InvoiceId invoice,
      String operation,
      Predicate<SuperOpsInvoice> isMade) {
    UnknownOutcomeException doubt =
        new UnknownOutcomeException(
            Api.SYSTEM,
            operation,
            "SuperOps took the change, and the invoice does not show it; do linked books undo it?",
            null);
    try {
      SuperOpsInvoice unused = client.invoices().change(change);
    } catch (UnknownOutcomeException e) {
      doubt = e;
    }
    try {
      if (isMade.test(read(invoice))) {
        return;
      }
    } catch (BillingException e) {
      doubt.addSuppressed(e);
    }
    throw doubt;
  }

  private SuperOpsInvoice read(InvoiceId invoice) {
    return client.invoices().get(Api.IDS.required(invoice));
  }

  private Invoice readable(SuperOpsInvoice invoice) {
    return Api.REPORTS
        .readable(RECORD, () -> mapping.invoice(invoice))
        .orElseThrow(
            () ->
                new ConflictException(
                    Api.SYSTEM, RECORD, Refusal.NONE, "the invoice is still a draft"));
  }

  private SuperOpsInvoiceChange paid(PaymentRecord payment) {
    SuperOpsInvoiceChange paid =
        SuperOpsInvoiceChange.of(Api.IDS.required(payment.invoice()))
            .status(SuperOpsInvoice.PAID)
            .paidOn(payment.paidOn())
            .reference(PaymentDesk.mark(payment.key()));
    return Optional.ofNullable(settings.paymentMethods().get(payment.rail()))
        .map(methods::id)
        .map(paid::method)
        .orElse(paid);
  }

  private static boolean isPaid(SuperOpsInvoice invoice) {
    return invoice.status().filter(SuperOpsInvoice.PAID::equals).isPresent();
  }

  private boolean isRecorded(SuperOpsInvoice invoice, PaymentRecord payment) {
    return isMarked(invoice, payment.key().shortForm());
  }

  /** What the books mark as paid is paid by all that they hold. */
  private boolean isMarked(SuperOpsInvoice invoice, String shortForm) {
    String mark = PaymentDesk.mark(shortForm);
    return isPaid(invoice)
        && (settings.paidByBooks()
            || invoice.paymentReference().map(String::strip).filter(mark::equals).isPresent());
  }

  private static RecordedPayment recorded(PaymentRecord payment) {
    return new RecordedPayment(
        new PaymentId(
            Api.IDS.system(), payment.invoice().value() + "/" + payment.key().shortForm()),
        payment.invoice(),
        payment.amount(),
        payment.paidOn(),
        "");
  }

  private boolean stands(PaymentVoid payment, SuperOpsInvoice invoice) {
    String before = payment.invoice().value() + "/";
    String id = payment.payment().value();
    if (!payment.payment().system().equals(Api.IDS.system()) || !id.startsWith(before)) {
      throw new IllegalArgumentException(
          "not the payment of " + payment.invoice() + ": " + payment.payment().text());
    }
    return isMarked(invoice, id.substring(before.length()));
  }
}
