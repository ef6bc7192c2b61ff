package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A tax code as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class TaxCode implements WithTaxCode {

  TaxCode() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

  /** The short name. */
  public abstract String identifier();

  /** What people call it. */
  public abstract String description();

  /** What invoices call it. */
  public abstract String invoiceCaption();

  /** The first day. */
  public abstract Optional<LocalDate> effectiveDate();

  /** The last day, if there is one. */
  public abstract Optional<LocalDate> cancelDate();

  /** The levels that have a rate, at most six. */
  public abstract List<TaxLevel> levels();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableTaxCode.Builder {
    Builder() {}
  }
}
