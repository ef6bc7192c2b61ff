package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import java.time.LocalDate;
import org.immutables.value.Value;

/** A sale that is paid at once; it never touches receivables. */
@Value.Immutable
public abstract non-sealed class SalesReceipt implements SalesForm, WithSalesReceipt {

  public static final Property<SalesReceipt, String> CUSTOMER = Property.reference("CustomerRef");
  public static final Property<SalesReceipt, LocalDate> TXN_DATE = Property.date("TxnDate");

  SalesReceipt() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Id of the account that the money lies on; a bank or other current asset. */
  @Override
  public abstract String depositTo();

  @Override
  @Value.Default
  public String privateNote() {
    return "";
  }

  @Value.Check
  void check() {
    if (lines().isEmpty() && total().isEmpty()) {
      throw new IllegalStateException("a sales receipt has at least one line");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableSalesReceipt.Builder {
    Builder() {}
  }
}
