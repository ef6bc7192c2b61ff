package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Where an invoice can stand, in the tenant's words. */
@Value.Immutable
@BillingStyle
public abstract class BillingStatus implements WithBillingStatus {

  BillingStatus() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

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

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableBillingStatus.Builder {
    Builder() {}
  }
}
