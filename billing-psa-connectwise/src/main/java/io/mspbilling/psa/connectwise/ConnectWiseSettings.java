package io.mspbilling.psa.connectwise;

import io.mspbilling.receivables.Rail;
import io.mspbilling.style.BillingStyle;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How one tenant uses ConnectWise for billing. All settings have defaults. */
@Value.Immutable
@BillingStyle
public abstract class ConnectWiseSettings implements WithConnectWiseSettings {

  ConnectWiseSettings() {}

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The currency of invoices and agreements that name none. Without it, such records are reported
   * as unreadable rather than guessed at.
   */
  public abstract Optional<Currency> defaultCurrency();

  /** Where recorded payments carry our mark. */
  @Value.Default
  public PaymentMarker paymentMarker() {
    return PaymentMarker.APPLIED_BY;
  }

  /** What the tenant calls each way to pay. A rail that is missing is left unsaid. */
  @Value.Default
  public Map<Rail, String> paymentTypes() {
    return Map.of(
        Rail.ACH, "ACH", Rail.CARD, "Credit Card", Rail.CHECK, "Check", Rail.WIRE, "Wire");
  }

  /**
   * The billing status that an invoice gets once nothing is owed on it any more; see {@code
   * client.setup().billingStatuses()}. Without it the status is left alone.
   */
  public abstract Optional<Long> paidStatusId();

  /** The MSP's zone, which decides whether a recurring line has ended today; default UTC. */
  @Value.Default
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableConnectWiseSettings.Builder {
    Builder() {}
  }
}
