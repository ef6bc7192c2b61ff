package io.mspbilling.reconciliation.settlement;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a processor says about one payout, as it says it. Unlike {@link
 * io.mspbilling.receivables.Payout} it need not foot: that is what {@link SettlementProof} is for.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class PayoutReport {

  PayoutReport() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract PayoutId id();

  /** The processor's name, as banks print it; may be empty. */
  @Value.Default
  public String processor() {
    return "";
  }

  /** The day the bank should show it, in the MSP's zone. */
  public abstract LocalDate arrivesOn();

  /** The sum of its entries before fees, as the processor states it. */
  public abstract Money gross();

  /** The fees withheld, as the processor states them; positive for a cost. */
  public abstract Money fee();

  /** What the bank receives, as the processor states it; negative if money is drawn back. */
  public abstract Money net();

  /** The bank line that it arrived as, if that is known. */
  public abstract Optional<PaymentId> bankDeposit();

  public abstract List<PayoutEntry> entries();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutablePayoutReport.Builder {
    Builder() {}
  }
}
