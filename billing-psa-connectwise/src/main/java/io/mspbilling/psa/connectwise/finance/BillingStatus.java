package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Where an invoice can stand, in the tenant's words. */
@Value.Immutable
@BillingStyle
public abstract class BillingStatus implements VendorRecord {

  BillingStatus() {}

  /**
   * Reads a billing status as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static BillingStatus read(Node status) {
    return ImmutableBillingStatus.builder()
        .raw(status)
        .id(status.requiredInteger("id"))
        .name(status.text("name").orElse(""))
        .sortOrder(status.integer("sortOrder"))
        .isDefault(status.flag("defaultFlag").orElse(false))
        .closed(status.flag("closedFlag").orElse(false))
        .inactive(status.flag("inactiveFlag").orElse(false))
        .sent(status.flag("sentFlag").orElse(false))
        .build();
  }

  /** The name. */
  public abstract String name();

  /** Its place in lists. */
  public abstract Optional<Long> sortOrder();

  /** Whether new invoices get it. */
  public abstract boolean isDefault();

  /** Whether it closes an invoice. */
  public abstract boolean closed();

  /** Whether it is out of use. */
  public abstract boolean inactive();

  /** Whether it says that the invoice was sent. */
  public abstract boolean sent();
}
