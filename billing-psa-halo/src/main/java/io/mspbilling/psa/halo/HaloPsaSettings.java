package io.mspbilling.psa.halo;

import io.mspbilling.receivables.Rail;
import io.mspbilling.style.BillingStyle;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** How one instance of HaloPSA is used for billing. All settings have defaults. */
@Value.Immutable
@BillingStyle
public abstract class HaloPsaSettings implements WithHaloPsaSettings {

  HaloPsaSettings() {}

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The instance's own currency: of contracts, which name none, and of invoices that name none; by
   * default the only one that the instance has. Where there are several, records that name none are
   * reported as unreadable rather than guessed at.
   */
  public abstract Optional<Currency> defaultCurrency();

  /**
   * Whether amounts of an invoice with a conversion rate are in the invoice's currency. HaloPSA
   * does not say whether they are in that or in its own, so such invoices are reported as
   * unreadable unless you looked at one and it is so.
   */
  @Value.Default
  public boolean amountsAreInInvoiceCurrency() {
    return false;
  }

  /** Where recorded payments carry our mark. */
  @Value.Default
  public PaymentMarker paymentMarker() {
    return PaymentMarker.THIRD_PARTY_ID;
  }

  /**
   * The instance's number of each way to pay; a rail that is missing is 0. They are not documented:
   * payments that people entered show them, in {@code client.payments().list(…)}.
   */
  public abstract Map<Rail, Long> paymentMethods();

  /** The status that recorded payments get; default 0. As {@link #paymentMethods()}. */
  @Value.Default
  public long paymentStatus() {
    return 0;
  }

  /** The module that recorded payments say they come from; default 0. As above. */
  @Value.Default
  public long paymentModuleId() {
    return 0;
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableHaloPsaSettings.Builder {
    Builder() {}
  }
}
