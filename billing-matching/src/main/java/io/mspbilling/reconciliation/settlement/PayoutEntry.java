package io.mspbilling.reconciliation.settlement;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** One movement that a processor reports inside a payout. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class PayoutEntry {

  PayoutEntry() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract EntryKind kind();

  /** The processor's id of the charge that the entry is about; may be empty. */
  @Value.Default
  public String charge() {
    return "";
  }

  /** The charge as a payment of its own, if it is one. */
  public abstract Optional<PaymentId> payment();

  /** Who was charged, if the processor knows. */
  public abstract Optional<CustomerId> customer();

  /** The invoice that the charge was made for; may be empty. */
  @Value.Default
  public String invoiceNumber() {
    return "";
  }

  /** What moved before the fee: positive for a charge, negative for money given back. */
  public abstract Money gross();

  /** What the processor kept; positive for a cost. */
  public abstract Money fee();

  /** What the entry adds to the payout, as the processor states it. */
  public abstract Money net();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutablePayoutEntry.Builder {
    Builder() {}
  }
}
