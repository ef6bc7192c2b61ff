package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An invoice. Amounts are in major units, with up to four decimals, as they were sent; dates are
 * calendar dates. There is no balance and no payment: see {@link #paidDate}.
 */
@Value.Immutable
@BillingStyle
public abstract class AutotaskInvoice implements VendorRecord {

  AutotaskInvoice() {}

  /**
   * Reads an invoice as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskInvoice read(Node invoice) {
    return ImmutableAutotaskInvoice.builder()
        .raw(invoice)
        .id(invoice.requiredInteger("id"))
        .companyId(invoice.integer("companyID"))
        .number(invoice.text("invoiceNumber"))
        .date(invoice.date("invoiceDateTime"))
        .dueDate(invoice.date("dueDate"))
        .paymentTermId(invoice.integer("paymentTerm"))
        .fromDate(invoice.date("fromDate"))
        .toDate(invoice.date("toDate"))
        .total(invoice.decimal("invoiceTotal"))
        .tax(invoice.decimal("totalTaxValue"))
        .voided(invoice.flag("isVoided"))
        .voidedAt(Fields.instant(invoice, "voidedDate"))
        .paidDate(invoice.date("paidDate"))
        .processedAt(Fields.instant(invoice, "webServiceDate"))
        .orderNumber(invoice.text("orderNumber"))
        .statusId(invoice.integer("invoiceStatus"))
        .createdAt(Fields.instant(invoice, "createDateTime"))
        .build();
  }

  /** The company that it is for; 0 is the MSP itself. */
  public abstract Optional<Long> companyId();

  /**
   * Its number; where there is none, the pages of Autotask show the id. Other programs write here
   * too.
   */
  public abstract Optional<String> number();

  /** The date on it. */
  public abstract Optional<LocalDate> date();

  /** Last day to pay; absent unless the template of the invoice shows one. Cannot be asked for. */
  public abstract Optional<LocalDate> dueDate();

  /** Its payment term; see {@code client.paymentTerms()}. */
  public abstract Optional<Long> paymentTermId();

  /** First day of what is billed. */
  public abstract Optional<LocalDate> fromDate();

  /** Last day of what is billed. */
  public abstract Optional<LocalDate> toDate();

  /** What was billed: with tax for some customers of Autotask, without it for others. */
  public abstract Optional<BigDecimal> total();

  /** The tax. */
  public abstract Optional<BigDecimal> tax();

  /** Whether it is void. */
  public abstract Optional<Boolean> voided();

  /** When it was voided. */
  public abstract Optional<Instant> voidedAt();

  /** The day on which it counts as paid in full. Absent does not mean that nothing was paid. */
  public abstract Optional<LocalDate> paidDate();

  /** When a program processed it; shared by all programs. */
  public abstract Optional<Instant> processedAt();

  /** The purchase order. */
  public abstract Optional<String> orderNumber();

  /** Where the computing of its tax stands: 1 is done. Older versions have none. */
  public abstract Optional<Long> statusId();

  /** When it was made. */
  public abstract Optional<Instant> createdAt();
}
