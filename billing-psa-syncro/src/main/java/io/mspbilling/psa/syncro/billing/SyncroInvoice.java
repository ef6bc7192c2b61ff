package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * An invoice, or a refund, whose amounts are negative: there are no credit notes. Amounts are in
 * major units, as texts on the wire. Dates are calendar dates as they are written, without a zone.
 */
@Value.Immutable
@BillingStyle
public abstract class SyncroInvoice implements VendorRecord {

  SyncroInvoice() {}

  /**
   * Reads an invoice as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroInvoice read(Node invoice) {
    return ImmutableSyncroInvoice.builder()
        .raw(invoice)
        .id(invoice.requiredInteger("id"))
        .number(invoice.text("number"))
        .customerId(invoice.integer("customer_id").or(() -> invoice.node("customer").integer("id")))
        .date(invoice.date("date"))
        .dueDate(invoice.date("due_date"))
        .total(invoice.decimal("total"))
        .tax(invoice.decimal("tax"))
        .paid(invoice.flag("is_paid"))
        .balanceDue(invoice.decimal("balance_due"))
        .purchaseOrder(invoice.text("po_number"))
        .lines(inside(invoice, "line_items", "line", SyncroLine::read))
        .payments(inside(invoice, "payments", "payment", SyncroPayment::read))
        .changedAt(invoice.instant("updated_at"))
        .build();
  }

  private static <V> Optional<List<V>> inside(
      Node invoice, String field, String name, Function<Node, V> reader) {
    return invoice.at(field).isPresent()
        ? Optional.of(invoice.list(field).stream().map(row -> reader.apply(row.as(name))).toList())
        : Optional.empty();
  }

  /** The number that the customer sees. */
  public abstract Optional<String> number();

  /** Who owes it. */
  public abstract Optional<Long> customerId();

  /** The invoice date. */
  public abstract Optional<LocalDate> date();

  /** The due date. */
  public abstract Optional<LocalDate> dueDate();

  /** What was billed, tax included. */
  public abstract Optional<BigDecimal> total();

  /** The tax. */
  public abstract Optional<BigDecimal> tax();

  /** Whether Syncro calls it paid; not where a part is paid. */
  public abstract Optional<Boolean> paid();

  /** What is still owed; absent in lists. */
  public abstract Optional<BigDecimal> balanceDue();

  /** The customer's purchase order number. */
  public abstract Optional<String> purchaseOrder();

  /** The lines; absent in lists. */
  public abstract Optional<List<SyncroLine>> lines();

  /** The payments, each with its whole amount; absent in lists. */
  public abstract Optional<List<SyncroPayment>> payments();

  /** When the record last changed; whether a payment counts is not documented. */
  public abstract Optional<Instant> changedAt();
}
