package io.mspbilling.receivables;

import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A contract under which the MSP bills a customer again and again. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class Agreement {

  Agreement() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract AgreementId id();

  public abstract CustomerId customer();

  public abstract String name();

  /** The flat amount of one billing cycle, if there is one. */
  public abstract Optional<Money> amount();

  public abstract Optional<LocalDate> startsOn();

  /** Last day; empty if it is open-ended. */
  public abstract Optional<LocalDate> endsOn();

  @Value.Default
  public boolean active() {
    return true;
  }

  /** Whether it has not ended on a day, and is to go on. */
  public boolean runsOn(LocalDate day) {
    return active() && endsOn().filter(day::isAfter).isEmpty();
  }

  /** What is billed on top of the flat amount in each cycle. */
  public abstract List<InvoiceLine> additions();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableAgreement.Builder {
    Builder() {}
  }
}
