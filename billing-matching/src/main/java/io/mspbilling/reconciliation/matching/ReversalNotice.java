package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Money that went back, with whatever links it to the payment it takes back. Without a link it is
 * never guessed by its amount.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class ReversalNotice {

  ReversalNotice() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Names the notice; the same notice always has the same id. */
  public abstract String id();

  public abstract ReversalKind kind();

  /** The network's code, as {@code R01}; empty if there is none. */
  @Value.Default
  public String code() {
    return "";
  }

  /** The day it happened, in the MSP's zone. */
  public abstract LocalDate on();

  /** How much went back; positive. */
  public abstract Money amount();

  /** The payment taken back, if it is told; also one that was applied before this input. */
  public abstract Optional<PaymentId> payment();

  /** The gateway's reference of the payment or charge; empty if there is none. */
  @Value.Default
  public String gatewayRef() {
    return "";
  }

  /**
   * What a payment of earlier times had been applied to. Those invoices open again by these
   * amounts.
   */
  public abstract List<Allocation> priorAllocations();

  @Value.Check
  void check() {
    if (!amount().isPositive()) {
      throw new IllegalStateException("amount must be positive: " + amount() + " in " + id());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableReversalNotice.Builder {
    Builder() {}
  }
}
