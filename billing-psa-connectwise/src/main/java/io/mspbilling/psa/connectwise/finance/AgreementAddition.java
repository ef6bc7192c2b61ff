package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A recurring line of an agreement. */
@Value.Immutable
@BillingStyle
public abstract class AgreementAddition implements WithAgreementAddition {

  AgreementAddition() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

  /** The product. */
  public abstract Optional<Reference> product();

  /** The product's description. */
  public abstract Optional<String> description();

  /** What the invoice says. */
  public abstract Optional<String> invoiceDescription();

  /** How many. */
  public abstract Optional<BigDecimal> quantity();

  /** How many of them are included in the flat amount. */
  public abstract Optional<BigDecimal> lessIncluded();

  /** The price of one. */
  public abstract Optional<BigDecimal> unitPrice();

  /** What the line adds to a full billing cycle. */
  public abstract Optional<BigDecimal> extendedPrice();

  /** As in {@code Billable} or {@code NoCharge}. */
  public abstract Optional<String> billCustomer();

  /** The first day. */
  public abstract Optional<LocalDate> effectiveDate();

  /** The day it ends. */
  public abstract Optional<LocalDate> cancelledDate();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableAgreementAddition.Builder {
    Builder() {}
  }
}
