package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.FloatNoise;
import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A payment on an invoice, as ConnectWise holds it. Amounts are in major units of the invoice's
 * currency.
 */
@Value.Immutable
@BillingStyle
public abstract class ConnectWisePayment implements VendorRecord {

  ConnectWisePayment() {}

  /**
   * Reads a payment as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static ConnectWisePayment read(Node payment) {
    return ImmutableConnectWisePayment.builder()
        .raw(payment)
        .id(payment.requiredInteger("id"))
        .type(payment.text("type"))
        .source(payment.text("source"))
        .invoice(Reference.readIdentifier(payment.node("invoice")))
        .credit(Reference.readIdentifier(payment.node("credit")))
        .amount(payment.decimal("amount"))
        .invoiceBalance(payment.decimal("invoiceBalance"))
        .paymentDate(payment.date("paymentDate"))
        .appliedBy(payment.text("appliedBy"))
        .changedAt(payment.node("_info").instant("lastUpdated"))
        .updatedBy(payment.node("_info").text("updatedBy"))
        .build();
  }

  /** How it was paid, in the tenant's words. */
  public abstract Optional<String> type();

  /** As in {@code Default} or {@code WisePay}. */
  public abstract Optional<String> source();

  /** The invoice that it stands on. */
  public abstract Optional<Reference> invoice();

  /** The credit memo that it applies; absent for money. */
  public abstract Optional<Reference> credit();

  /** How much of the invoice it pays. */
  public abstract Optional<BigDecimal> amount();

  /** What was owed after it. */
  public abstract Optional<BigDecimal> invoiceBalance();

  /** The day it counts as paid. */
  public abstract Optional<LocalDate> paymentDate();

  /** Who applied it. */
  public abstract Optional<String> appliedBy();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** Who changed it last. */
  public abstract Optional<String> updatedBy();

  /** Whether it pays exactly this much; the noise of binary floats does not count. */
  public boolean pays(BigDecimal amount) {
    return amount().filter(held -> FloatNoise.same(held, amount)).isPresent();
  }
}
