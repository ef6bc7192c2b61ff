package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** When an invoice is due. */
@Value.Immutable
@BillingStyle
public abstract class BillingTerm implements WithBillingTerm {

  BillingTerm() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

  /** The name. */
  public abstract String name();

  /** Whether new companies get it. */
  public abstract boolean isDefault();

  /** Days from the invoice date to the due date. */
  public abstract Optional<Long> dueDays();

  /** What the books call it. */
  public abstract Optional<String> booksReference();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableBillingTerm.Builder {
    Builder() {}
  }
}
