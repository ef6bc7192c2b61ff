package io.mspbilling.psa.syncro;

import io.mspbilling.receivables.Rail;
import io.mspbilling.style.BillingStyle;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/** How one Syncro account is used for billing. The currency is required. */
@Value.Immutable
@BillingStyle
public abstract class SyncroPsaSettings implements WithSyncroPsaSettings {
  private static final int CENTS = 2;

  SyncroPsaSettings() {}

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The account's currency, of which Syncro tells no more than a symbol. It has to have hundredths:
   * that payments are counted in them was proven, and of other currencies nothing was.
   */
  public abstract Currency currency();

  /**
   * The name of the account's way to pay for each rail; a rail that is missing is {@code Check} for
   * checks, {@code Offline CC} for cards and {@code Other} for the rest, which every account has at
   * first. One that the account lacks, or that charges a card, is refused before anything is sent.
   */
  public abstract Map<Rail, String> paymentMethods();

  /**
   * The names of ways to pay that settle an invoice without money; case does not count. Default
   * {@code Store Credit} and {@code Bad Debt}. Accounts may call them otherwise.
   */
  @Value.Default
  public Set<String> methodsWithoutMoney() {
    return Set.of("Store Credit", "Bad Debt");
  }

  /**
   * Whether the day of a payment is sent, in {@code applied_at}, as some programs do though it is
   * not documented. Default true: at worst Syncro passes it over and takes the day of entry, which
   * is what {@code recordPayment} then answers.
   */
  @Value.Default
  public boolean sendPaymentDay() {
    return true;
  }

  /** The name of the way to pay for a rail. */
  String method(Rail rail) {
    return paymentMethods()
        .getOrDefault(
            rail,
            switch (rail) {
              case CHECK -> "Check";
              case CARD -> "Offline CC";
              case ACH, WIRE, FINANCED, OTHER -> "Other";
            });
  }

  /** Whether a way to pay brings money. */
  boolean isMoney(String method) {
    return methodsWithoutMoney().stream().noneMatch(method.strip()::equalsIgnoreCase);
  }

  @Value.Check
  void check() {
    if (currency().getDefaultFractionDigits() != CENTS) {
      throw new IllegalStateException(
          "currency must have hundredths, as that is what Syncro counts payments in: "
              + currency());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableSyncroPsaSettings.Builder {
    Builder() {}
  }
}
