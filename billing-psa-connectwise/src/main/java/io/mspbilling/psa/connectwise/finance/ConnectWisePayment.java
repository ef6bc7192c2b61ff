package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A payment on an invoice, as ConnectWise holds it. Amounts are in major units of the invoice's
 * currency.
 */
@Value.Immutable
@BillingStyle
public abstract class ConnectWisePayment implements WithConnectWisePayment {

  ConnectWisePayment() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

  /** How it was paid, in the tenant's words. */
  public abstract Optional<String> type();

  /** As in {@code Default} or {@code WisePay}. */
  public abstract Optional<String> source();

  /** The invoice that it stands on. */
  public abstract Optional<Reference> invoice();

  /** The credit memo that it applies; absent for money. */
  public abstract Optional<Reference> credit();

  /** How much of the invoice it pays. */
  public abstract Optional<BigDecimal> amount();

  /** What was owed after it. */
  public abstract Optional<BigDecimal> invoiceBalance();

  /** The day it counts as paid. */
  public abstract Optional<LocalDate> paymentDate();

  /** Who applied it. */
  public abstract Optional<String> appliedBy();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** Who changed it last. */
  public abstract Optional<String> updatedBy();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableConnectWisePayment.Builder {
    Builder() {}
  }
}
