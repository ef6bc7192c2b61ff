package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A payment of a customer: on an invoice, on several, or on none yet. It does not say how much of
 * it is for each.
 */
@Value.Immutable
@BillingStyle
public abstract class SyncroPayment implements VendorRecord {
  static final String CREATED_AT = "created_at";
  private static final String INVOICE_IDS = "invoice_ids";

  SyncroPayment() {}

  /**
   * Reads a payment as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroPayment read(Node payment) {
    return ImmutableSyncroPayment.builder()
        .raw(payment)
        .id(payment.requiredInteger("id"))
        .success(payment.requiredFlag("success"))
        .amount(payment.decimal("payment_amount"))
        .invoiceIds(invoiceIds(payment))
        .customerId(payment.node("customer").integer("id"))
        .reference(payment.text("ref_num"))
        .method(payment.text("payment_method"))
        .appliedOn(payment.date("applied_at"))
        .createdAt(payment.instant(CREATED_AT))
        .build();
  }

  /** Those that say nothing are of payments that are on no invoice. */
  private static List<Long> invoiceIds(Node payment) {
    return payment.texts(INVOICE_IDS).stream()
        .map(
            text -> {
              if (!text.matches("[1-9][0-9]{0,17}")) {
                throw payment.invalid(INVOICE_IDS, "must be ids");
              }
              return Long.valueOf(text);
            })
        .toList();
  }

  /** Whether it came about; a payment that was declined may be listed. */
  public abstract boolean success();

  /** Its whole amount, in major units. */
  public abstract Optional<BigDecimal> amount();

  /** The invoices that it is on; none if it is credit of the customer. */
  public abstract List<Long> invoiceIds();

  /** The customer; absent inside an invoice. */
  public abstract Optional<Long> customerId();

  /** Any text by which it is known. */
  public abstract Optional<String> reference();

  /** The name of the way it was paid; store credit and bad debt are ways as well. */
  public abstract Optional<String> method();

  /** The day it counts as paid. */
  public abstract Optional<LocalDate> appliedOn();

  /** When it was entered. */
  public abstract Optional<Instant> createdAt();

  /** Whether it came about and is on that invoice and on no other. */
  public boolean isWhollyOn(long invoiceId) {
    return success() && invoiceIds().equals(List.of(invoiceId));
  }
}
