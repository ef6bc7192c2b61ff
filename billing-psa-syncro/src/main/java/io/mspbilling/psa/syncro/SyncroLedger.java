package io.mspbilling.psa.syncro;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.http.connector.FloatNoise;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.http.connector.PaymentLedger;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.psa.syncro.billing.NewSyncroPayment;
import io.mspbilling.psa.syncro.billing.SyncroInvoice;
import io.mspbilling.psa.syncro.billing.SyncroPayment;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Pull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The payments that Syncro holds.
 *
 * @param wrong id of a payment that Syncro holds with another amount than was sent; 0 as long as
 *     there is none
 */
record SyncroLedger(
    SyncroClient client, SyncroPsaSettings settings, PaymentMethods methods, AtomicLong wrong)
    implements PaymentLedger<SyncroPayment> {
  private static final String RECORD = "record payment";

  /** A payment may count from a later day than it was entered on, but not from one far ahead. */
  private static final int DAYS_BEFORE = 10;

  static SyncroLedger of(SyncroClient client, SyncroPsaSettings settings) {
    return new SyncroLedger(client, settings, PaymentMethods.of(client), new AtomicLong());
  }

  @Override
  public Currency currency(long invoice) {
    return settings.currency();
  }

  @Override
  public Listing<SyncroPayment> payments(long invoice) {
    return client.payments().list(invoice);
  }

  /**
   * Among all payments of these days: that an invoice which is named is also paid is not
   * documented, and one that is not is credit of the customer. Of the others, those that are on
   * some invoice and have another mark are somebody else's.
   */
  @Override
  public List<Supplier<Pull<SyncroPayment>>> elsewhere(PaymentRecord payment) {
    Instant from = payment.paidOn().minusDays(DAYS_BEFORE).atStartOfDay(ZoneOffset.UTC).toInstant();
    String mark = PaymentDesk.mark(payment.key());
    return List.of(
        () -> {
          Pull<SyncroPayment> recent = client.payments().since(from);
          return new Pull<>(
              recent.records().stream()
                  .filter(one -> one.invoiceIds().isEmpty() || marks(one).contains(mark))
                  .toList(),
              recent.unreadable(),
              Optional.empty());
        });
  }

  /**
   * {@inheritDoc} Then the invoice is read again: Syncro's answer alone does not prove that the
   * payment is on it, nor in which unit it was understood.
   */
  @Override
  public SyncroPayment send(long invoice, PaymentRecord payment) {
    requireTrust();
    String method = methods.usable(settings.method(payment.rail()));
    SyncroInvoice before = client.invoices().get(invoice);
    NewSyncroPayment wire =
        NewSyncroPayment.builder()
            .customerId(
                Api.REPORTS.readable(
                    RECORD, () -> before.raw().present(before.customerId(), "customer_id")))
            .invoiceId(invoice)
            .amount(payment.amount().amount())
            .method(method)
            .reference(PaymentDesk.mark(payment.key()))
            .appliedOn(Optional.of(payment.paidOn()).filter(day -> settings.sendPaymentDay()))
            .build();
    SyncroPayment answered = client.payments().record(wire);
    return proven(wire, answered.id());
  }

  private SyncroPayment proven(NewSyncroPayment sent, long id) {
    SyncroInvoice after = readBack(sent.invoiceId(), id);
    SyncroPayment held =
        after.payments().stream()
            .flatMap(List::stream)
            .filter(payment -> payment.id() == id && payment.isWhollyOn(sent.invoiceId()))
            .findFirst()
            .orElseThrow(
                () ->
                    doubt(
                        id,
                        "is recorded and is not on the invoice; apply it to the invoice in"
                            + " Syncro"));
    if (held.amount().filter(amount -> FloatNoise.same(amount, sent.amount())).isEmpty()) {
      wrong.compareAndSet(0, id);
      throw doubt(id, "is there with another amount than was sent; put it right in Syncro");
    }
    return held;
  }

  private SyncroInvoice readBack(long invoice, long id) {
    try {
      return client.invoices().get(invoice);
    } catch (BillingException e) {
      UnknownOutcomeException doubt = doubt(id, "is recorded, and the invoice cannot be read");
      doubt.addSuppressed(e);
      throw doubt;
    }
  }

  /** One that was understood in another unit would be followed by others, and none comes back. */
  private void requireTrust() {
    long id = wrong.get();
    if (id != 0) {
      throw new NotSentException(
          Api.SYSTEM,
          RECORD,
          "Syncro holds payment "
              + id
              + " with another amount than was sent; find out why before any other is recorded",
          null,
          true);
    }
  }

  private static UnknownOutcomeException doubt(long id, String what) {
    return new UnknownOutcomeException(Api.SYSTEM, RECORD, "payment " + id + " " + what, null);
  }

  @Override
  public void remove(long invoice, long payment) {
    throw new UnsupportedFeatureException(
        Api.SYSTEM, "remove payment", "people delete payments on Syncro's own pages");
  }

  /** The split of one that is on several invoices is not told. */
  @Override
  public Optional<BigDecimal> amount(SyncroPayment payment) {
    return payment.amount().filter(whole -> payment.invoiceIds().size() <= 1);
  }

  @Override
  public Optional<LocalDate> date(SyncroPayment payment) {
    return payment.appliedOn();
  }

  @Override
  public boolean isMoney(SyncroPayment payment) {
    return payment.success() && payment.method().map(settings::isMoney).orElse(true);
  }

  @Override
  public boolean isFor(long invoice, SyncroPayment payment) {
    return payment.isWhollyOn(invoice);
  }

  @Override
  public boolean isShown(SyncroPayment payment) {
    return isMoney(payment);
  }

  @Override
  public List<String> marks(SyncroPayment payment) {
    return payment.reference().map(String::strip).stream().toList();
  }

  @Override
  public String recordedBy(SyncroPayment payment) {
    return payment.reference().orElse("");
  }
}
