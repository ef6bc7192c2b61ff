package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Money given back for a sale. It takes back income and touches no invoice; amounts are positive.
 */
@Value.Immutable
public abstract non-sealed class RefundReceipt implements SalesForm, WithRefundReceipt {

  public static final Property<RefundReceipt, String> CUSTOMER = Property.reference("CustomerRef");
  public static final Property<RefundReceipt, LocalDate> TXN_DATE = Property.date("TxnDate");

  RefundReceipt() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Id of the account that the money leaves; a bank or other current asset. */
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
      throw new IllegalStateException("a refund receipt has at least one line");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableRefundReceipt.Builder {
    Builder() {}
  }
}
