package io.mspbilling.psa.halo.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A payment on an invoice, or a credit note that was applied to it. */
@Value.Immutable
@BillingStyle
public abstract class HaloPayment implements VendorRecord {

  HaloPayment() {}

  /**
   * Reads a payment as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static HaloPayment read(Node payment) {
    return ImmutableHaloPayment.builder()
        .raw(payment)
        .id(payment.requiredInteger("id"))
        .invoiceId(Fields.link(payment, "invoice_id"))
        .amount(payment.decimal("amount"))
        .date(Fields.date(payment, "date"))
        .method(payment.integer("method"))
        .status(payment.integer("status"))
        .moduleId(payment.integer("module_id"))
        .creditNoteId(Fields.link(payment, "credit_note_id"))
        .thirdPartyId(payment.text("thirdpartyid"))
        .reference(payment.text("reference"))
        .intentId(payment.text("intent_id"))
        .warning(payment.text("_warning"))
        .build();
  }

  /** The invoice that it stands on. */
  public abstract Optional<Long> invoiceId();

  /** How much of the invoice it pays. */
  public abstract Optional<BigDecimal> amount();

  /** The day it counts as paid. */
  public abstract Optional<LocalDate> date();

  /** The instance's number of the way to pay. */
  public abstract Optional<Long> method();

  /** The instance's number of where it stands. */
  public abstract Optional<Long> status();

  /** The instance's number of where it came from. */
  public abstract Optional<Long> moduleId();

  /** The credit note that it applies; absent for money. */
  public abstract Optional<Long> creditNoteId();

  /** Its id in another system. */
  public abstract Optional<String> thirdPartyId();

  /** The reference line; older versions have none. */
  public abstract Optional<String> reference();

  /** The id of a payment intent. */
  public abstract Optional<String> intentId();

  /** What HaloPSA remarked when it was saved. */
  public abstract Optional<String> warning();
}
