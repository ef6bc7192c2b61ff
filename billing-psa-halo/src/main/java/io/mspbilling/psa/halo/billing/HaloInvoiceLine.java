package io.mspbilling.psa.halo.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** A line of an invoice. */
@Value.Immutable
@BillingStyle
public abstract class HaloInvoiceLine implements VendorRecord {

  HaloInvoiceLine() {}

  /**
   * Reads a line as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static HaloInvoiceLine read(Node line) {
    return ImmutableHaloInvoiceLine.builder()
        .raw(line)
        .id(line.requiredInteger("id"))
        .itemId(Fields.link(line, "_itemid"))
        .description(line.text("item_shortdescription").or(() -> line.text("item_longdescription")))
        .quantity(line.decimal("qty_order"))
        .unitPrice(line.decimal("unit_price"))
        .netAmount(line.decimal("net_amount"))
        .taxAmount(line.decimal("tax_amount"))
        .billed(isBilled(line))
        .build();
  }

  /** Two flags of opposite sense occur, and rows that are headings. */
  private static boolean isBilled(Node line) {
    return !line.flag("isgroupdesc").orElse(false)
        && !line.flag("isinactive").orElse(false)
        && line.flag("isActive").orElse(true);
  }

  /** The item. */
  public abstract Optional<Long> itemId();

  /** What it says. */
  public abstract Optional<String> description();

  /** How many. */
  public abstract Optional<BigDecimal> quantity();

  /** The price of one. */
  public abstract Optional<BigDecimal> unitPrice();

  /** What it adds before tax. */
  public abstract Optional<BigDecimal> netAmount();

  /** The tax on it. */
  public abstract Optional<BigDecimal> taxAmount();

  /** Whether it adds anything: it is no heading and not switched off. */
  public abstract boolean billed();
}
