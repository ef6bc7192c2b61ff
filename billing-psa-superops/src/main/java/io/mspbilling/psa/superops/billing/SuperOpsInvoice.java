package io.mspbilling.psa.superops.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An invoice. There is nothing in it about what is still owed, its currency, or when it last
 * changed: two reads of it tell, as records are equal if nothing that is modelled changed. Amounts
 * are in major units. Dates are calendar dates as they are written; their zone is not documented.
 */
@Value.Immutable
@BillingStyle
public abstract class SuperOpsInvoice implements VendorRecord {
  /** Not final yet. */
  public static final String DRAFT = "DRAFT";

  /** Final, and not known to be paid in full. */
  public static final String APPROVED = "APPROVED";

  /** As {@link #APPROVED}, after its due date. */
  public static final String OVERDUE = "OVERDUE";

  /** Paid in full, by whatever. */
  public static final String PAID = "PAID";

  /** Cancelled. */
  public static final String VOID = "VOID";

  static final String ID = "invoiceId";
  static final String FIELDS =
      ID
          + " displayId client invoiceDate dueDate statusEnum sentToClient totalAmount paymentDate"
          + " paymentMethod paymentReference";
  static final String WITH_ITEMS =
      FIELDS
          + " additionalDiscount additionalDiscountRate items { "
          + SuperOpsInvoiceItem.FIELDS
          + " }";

  SuperOpsInvoice() {}

  /**
   * Reads an invoice as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SuperOpsInvoice read(Node invoice) {
    return ImmutableSuperOpsInvoice.builder()
        .raw(invoice)
        .id(Fields.id(invoice, ID))
        .number(invoice.text("displayId"))
        .clientId(Fields.link(invoice, "client", "accountId"))
        .date(invoice.date("invoiceDate"))
        .dueDate(invoice.date("dueDate"))
        .status(invoice.word("statusEnum", Set.of(DRAFT, APPROVED, OVERDUE, PAID, VOID)))
        .sentToClient(invoice.flag("sentToClient"))
        .total(invoice.decimal("totalAmount"))
        .paidOn(invoice.date("paymentDate"))
        .paymentMethodId(Fields.link(invoice, "paymentMethod", "paymentMethodId"))
        .paymentReference(invoice.text("paymentReference"))
        .discount(invoice.decimal("additionalDiscount"))
        .discountPercent(invoice.decimal("additionalDiscountRate"))
        .items(items(invoice))
        .build();
  }

  private static Optional<List<SuperOpsInvoiceItem>> items(Node invoice) {
    return invoice.at("items").isPresent()
        ? Optional.of(
            invoice.list("items").stream()
                .map(item -> SuperOpsInvoiceItem.read(item.as("item", SuperOpsInvoiceItem.ID)))
                .toList())
        : Optional.empty();
  }

  /** The number that the client sees, as in {@code 010326-0004}. */
  public abstract Optional<String> number();

  /** Who owes it. */
  public abstract Optional<Long> clientId();

  /** The invoice date. */
  public abstract Optional<LocalDate> date();

  /** The due date. */
  public abstract Optional<LocalDate> dueDate();

  /** One of the constants here; SuperOps may add others. */
  public abstract Optional<String> status();

  /** Whether it was sent to the client. */
  public abstract Optional<Boolean> sentToClient();

  /** What was billed, with tax and after discounts; what is owed is that at most. */
  public abstract Optional<BigDecimal> total();

  /** The day it counts as paid; one that is paid may have none. */
  public abstract Optional<LocalDate> paidOn();

  /** How it was paid; see {@link SuperOpsPaymentMethod}. */
  public abstract Optional<Long> paymentMethodId();

  /** What somebody noted of its payment. */
  public abstract Optional<String> paymentReference();

  /** What is taken off beside the discounts of items; absent in lists without items. */
  public abstract Optional<BigDecimal> discount();

  /** The same in percent; absent in lists without items. */
  public abstract Optional<BigDecimal> discountPercent();

  /** What is billed; absent in lists without items. */
  public abstract Optional<List<SuperOpsInvoiceItem>> items();
}
