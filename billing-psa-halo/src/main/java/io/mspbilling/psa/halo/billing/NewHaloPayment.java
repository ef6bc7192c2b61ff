package io.mspbilling.psa.halo.billing;

import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A payment to be recorded on an invoice. HaloPSA documents no values for method, status and
 * module: a payment that a person entered in the instance shows which it uses. The database
 * requires all three, so they are sent as 0 unless told otherwise.
 */
@Value.Immutable
@BillingStyle
public abstract class NewHaloPayment implements WithNewHaloPayment {

  NewHaloPayment() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The invoice that it pays. */
  public abstract long invoiceId();

  /** How much of the invoice it pays, in major units of the invoice's currency; positive. */
  public abstract BigDecimal amount();

  /** The day it counts as paid. */
  public abstract LocalDate date();

  /** The instance's number of the way to pay. */
  @Value.Default
  public long method() {
    return 0;
  }

  /** The instance's number of where it stands. */
  @Value.Default
  public long status() {
    return 0;
  }

  /** The instance's number of where it came from. */
  @Value.Default
  public long moduleId() {
    return 0;
  }

  /** Its id in another system: any text. */
  public abstract Optional<String> thirdPartyId();

  /** The reference line, up to 200 characters; older versions drop it. */
  public abstract Optional<String> reference();

  /** The id of a payment intent: any text. */
  public abstract Optional<String> intentId();

  @Value.Check
  void check() {
    if (amount().signum() <= 0) {
      throw new IllegalStateException("amount must be positive: " + amount());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableNewHaloPayment.Builder {
    Builder() {}
  }
}
