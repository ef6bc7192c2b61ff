package io.mspbilling.psa.syncro.billing;

import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A payment to be recorded on one invoice. Syncro's {@code apply_payments} is not here: nobody
 * knows the unit of its amounts, and a wrong guess would be wrong a hundredfold. Nor are the fields
 * of cards, with which Syncro would charge one.
 */
@Value.Immutable
@BillingStyle
public abstract class NewSyncroPayment implements WithNewSyncroPayment {
  private static final int CENTS = 2;

  NewSyncroPayment() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The customer who paid. */
  public abstract long customerId();

  /** The invoice that it pays. */
  public abstract long invoiceId();

  /** How much, in major units, as in 620.13; positive, and no finer than hundredths. */
  public abstract BigDecimal amount();

  /** The name of one of the account's ways to pay; never one that charges a card. */
  public abstract String method();

  /** Any text by which it is known again. */
  public abstract Optional<String> reference();

  /** The day it counts as paid; whether Syncro heeds it is not documented. */
  public abstract Optional<LocalDate> appliedOn();

  /** How much, in hundredths: the one unit that was proven for this write. */
  long amountCents() {
    return amount().movePointRight(CENTS).longValueExact();
  }

  @Value.Check
  void check() {
    if (amount().signum() <= 0 || amount().stripTrailingZeros().scale() > CENTS) {
      throw new IllegalStateException("amount must be positive, in hundredths: " + amount());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableNewSyncroPayment.Builder {
    Builder() {}
  }
}
