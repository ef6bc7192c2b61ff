package io.mspbilling.psa.superops.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** A line of an invoice. Amounts are in major units. */
@Value.Immutable
@BillingStyle
public abstract class SuperOpsInvoiceItem implements VendorRecord {
  static final String ID = "itemId";
  static final String FIELDS = ID + " details quantity unitPrice amount taxAmount serviceItem";

  SuperOpsInvoiceItem() {}

  /**
   * Reads an item as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SuperOpsInvoiceItem read(Node item) {
    return ImmutableSuperOpsInvoiceItem.builder()
        .raw(item)
        .id(Fields.id(item, ID))
        .details(item.text("details"))
        .serviceName(item.node("serviceItem").text("name"))
        .quantity(item.decimal("quantity"))
        .unitPrice(item.decimal("unitPrice"))
        .amount(item.decimal("amount"))
        .tax(item.decimal("taxAmount"))
        .build();
  }

  /** What it says. */
  public abstract Optional<String> details();

  /** The name of what was sold. */
  public abstract Optional<String> serviceName();

  /** How many. */
  public abstract Optional<BigDecimal> quantity();

  /** The price of one. */
  public abstract Optional<BigDecimal> unitPrice();

  /** What it comes to before tax and after its own discount. */
  public abstract Optional<BigDecimal> amount();

  /** The tax on it. */
  public abstract Optional<BigDecimal> tax();
}
