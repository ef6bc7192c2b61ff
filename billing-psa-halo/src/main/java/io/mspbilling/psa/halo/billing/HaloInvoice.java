package io.mspbilling.psa.halo.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An invoice, a credit note or the template of a recurring invoice: HaloPSA keeps all three alike.
 * Amounts are in major units, with all digits that were sent, so with the noise of binary floats.
 * Dates are calendar dates, without a zone; those of 1900 and before are absent.
 */
@Value.Immutable
@BillingStyle
public abstract class HaloInvoice implements VendorRecord {
  private static final String LINES = "lines";

  HaloInvoice() {}

  /**
   * Reads an invoice as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static HaloInvoice read(Node invoice) {
    return ImmutableHaloInvoice.builder()
        .raw(invoice)
        .id(invoice.requiredInteger("id"))
        .number(invoice.text("invoicenumber"))
        .customerId(Fields.link(invoice, "client_id"))
        .billToId(Fields.link(invoice, "client_to_invoice_to_id"))
        .date(Fields.date(invoice, "invoice_date"))
        .dueDate(Fields.date(invoice, "duedate"))
        .posted(invoice.flag("posted"))
        .postedAt(Fields.instant(invoice, "dateposted"))
        .voided(invoice.flag("voided").orElse(false))
        .recurring(invoice.flag("is_recurring_invoice").orElse(false))
        .currencyId(Fields.link(invoice, "currency_code"))
        .conversionRate(invoice.decimal("currency_conversion_rate"))
        .total(invoice.decimal("total"))
        .taxTotal(invoice.decimal("tax_total"))
        .amountPaid(invoice.decimal("amountpaid"))
        .amountDue(invoice.decimal("amountdue"))
        .creditUsed(invoice.decimal("credit_used"))
        .creditOutstanding(invoice.decimal("credit_outstanding"))
        .paidOn(Fields.date(invoice, "datepaid"))
        .paymentStatus(invoice.integer("paymentstatus"))
        .reference(invoice.text("reference"))
        .customerOrder(invoice.text("cust_order_number"))
        .thirdPartyNumber(invoice.text("thirdpartyinvoicenumber"))
        .contractId(Fields.link(invoice, "contract_id"))
        .recurringInvoiceId(invoice.integer("recurring_invoice_id").filter(id -> id < -1))
        .lines(lines(invoice))
        .changedAt(Fields.instant(invoice, "last_modified"))
        .build();
  }

  private static Optional<List<HaloInvoiceLine>> lines(Node invoice) {
    return invoice.at(LINES).isPresent()
        ? Optional.of(invoice.list(LINES).stream().map(HaloInvoiceLine::read).toList())
        : Optional.empty();
  }

  /** The number that the customer sees. */
  public abstract Optional<String> number();

  /** The client that it is for. */
  public abstract Optional<Long> customerId();

  /** The client that it is sent to instead. */
  public abstract Optional<Long> billToId();

  /** The invoice date. */
  public abstract Optional<LocalDate> date();

  /** The due date. */
  public abstract Optional<LocalDate> dueDate();

  /** Whether it is posted; before that it is a draft. */
  public abstract Optional<Boolean> posted();

  /** When it was posted. */
  public abstract Optional<Instant> postedAt();

  /** Whether it is void. */
  public abstract boolean voided();

  /** Whether HaloPSA calls it the template of a recurring invoice. */
  public abstract boolean recurring();

  /** The instance's id of its currency; see {@code client.currencies()}. */
  public abstract Optional<Long> currencyId();

  /** What one unit of the instance's own currency is in that currency. */
  public abstract Optional<BigDecimal> conversionRate();

  /** What was billed, tax included. */
  public abstract Optional<BigDecimal> total();

  /** The tax. */
  public abstract Optional<BigDecimal> taxTotal();

  /** What was paid. */
  public abstract Optional<BigDecimal> amountPaid();

  /** What is still owed; 0 also where HaloPSA has not computed it. */
  public abstract Optional<BigDecimal> amountDue();

  /** How much of a credit note is used. */
  public abstract Optional<BigDecimal> creditUsed();

  /** How much of a credit note is left. */
  public abstract Optional<BigDecimal> creditOutstanding();

  /** When it was paid in full. */
  public abstract Optional<LocalDate> paidOn();

  /** As in -1 and 0, which are unpaid; HaloPSA documents no others. */
  public abstract Optional<Long> paymentStatus();

  /** The reference line. */
  public abstract Optional<String> reference();

  /** The customer's purchase order number. */
  public abstract Optional<String> customerOrder();

  /** Its number in the books, if it is there. */
  public abstract Optional<String> thirdPartyNumber();

  /** The contract that it belongs to. */
  public abstract Optional<Long> contractId();

  /** The template that it was made from, below zero. */
  public abstract Optional<Long> recurringInvoiceId();

  /** The lines; absent in lists, as a rule. */
  public abstract Optional<List<HaloInvoiceLine>> lines();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** Whether this is the template of a recurring invoice, which nobody owes. */
  public boolean isTemplate() {
    return id() < 0 || recurring();
  }

  /** Whether it is posted; absent if HaloPSA does not say. */
  public Optional<Boolean> isPosted() {
    return posted().or(() -> postedAt().map(at -> true));
  }
}
