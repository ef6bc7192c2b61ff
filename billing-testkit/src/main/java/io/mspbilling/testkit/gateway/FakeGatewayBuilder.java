package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Sets a {@link FakeGateway} up. Not safe for use by several threads. */
public final class FakeGatewayBuilder {
  private static final long MINIMUM_MINOR_UNITS = 50;
  private static final long MAXIMUM_MINOR_UNITS = 99_999_999;

  private final InstantSource clock;
  private final Set<GatewayFeature> features = EnumSet.allOf(GatewayFeature.class);
  private SystemName system = SystemName.of("fake-gateway");
  private ZoneId zone = ZoneId.of("America/New_York");
  private Currency currency = Currency.getInstance("USD");
  private Optional<FeeSchedule> fees = Optional.empty();
  private int cardPayoutDays = 2;
  private int achPayoutDays = 1;
  private boolean drawsNegative;
  private Optional<Duration> keyRetention = Optional.of(Duration.ofHours(24));
  private boolean findsByKey = true;
  private Duration lookUpLag = Duration.ZERO;

  FakeGatewayBuilder(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** The name that its ids carry; default {@code fake-gateway}. */
  public FakeGatewayBuilder system(String name) {
    this.system = SystemName.of(name);
    return this;
  }

  /** The zone in which its days begin; default New York. */
  public FakeGatewayBuilder zone(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
    return this;
  }

  /** The one currency that it takes; default USD. */
  public FakeGatewayBuilder currency(Currency currency) {
    this.currency = Objects.requireNonNull(currency, "currency");
    return this;
  }

  /** What it costs; default {@link FeeSchedule#usual}. */
  public FakeGatewayBuilder fees(FeeSchedule fees) {
    this.fees = Optional.of(fees);
    return this;
  }

  /** Something that it cannot do; by default it can do all. */
  public FakeGatewayBuilder without(GatewayFeature feature) {
    features.remove(feature);
    return this;
  }

  /**
   * When payouts reach the bank.
   *
   * @param card banking days from a card charge to the bank, at least 2; default 2
   * @param ach banking days from a bank debit's success to the bank, at least 1; default 1
   * @throws IllegalArgumentException if one of them is less
   */
  public FakeGatewayBuilder payoutDays(int card, int ach) {
    if (card < 2 || ach < 1) {
      throw new IllegalArgumentException("card must be 2 or more and ach 1: " + card + ", " + ach);
    }
    this.cardPayoutDays = card;
    this.achPayoutDays = ach;
    return this;
  }

  /**
   * When more went back than came in, the gateway draws the difference from the bank. By default it
   * keeps it back from later payouts.
   */
  public FakeGatewayBuilder drawingNegativeBalances() {
    this.drawsNegative = true;
    return this;
  }

  /** How long a key is remembered; after that it is a new charge. Default 24 hours. */
  public FakeGatewayBuilder keyRetention(Duration retention) {
    this.keyRetention = Optional.of(retention);
    return this;
  }

  /** It knows no keys: what it is told twice it does twice. */
  public FakeGatewayBuilder withoutKeys() {
    this.keyRetention = Optional.empty();
    return this;
  }

  /** It cannot be searched by key: look-ups answer {@code Unclear}. */
  public FakeGatewayBuilder withoutLookUp() {
    this.findsByKey = false;
    return this;
  }

  /** How long a look-up does not see what was just done; default not at all. */
  public FakeGatewayBuilder lookUpLag(Duration lag) {
    this.lookUpLag = Objects.requireNonNull(lag, "lag");
    return this;
  }

  /** Opens the gateway, with no saved method and no money. */
  public FakeGateway build() {
    return new FakeGateway(
        new GatewayTerms(
            system,
            clock,
            zone,
            currency,
            Set.copyOf(features),
            fees.orElseGet(() -> FeeSchedule.usual(currency)),
            Money.ofMinor(MINIMUM_MINOR_UNITS, currency),
            Money.ofMinor(MAXIMUM_MINOR_UNITS, currency),
            cardPayoutDays,
            achPayoutDays,
            drawsNegative,
            keyRetention,
            findsByKey,
            lookUpLag));
  }
}
