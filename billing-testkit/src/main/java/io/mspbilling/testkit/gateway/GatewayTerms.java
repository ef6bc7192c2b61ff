package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** What a gateway was set up with. */
record GatewayTerms(
    SystemName system,
    InstantSource clock,
    ZoneId zone,
    Currency currency,
    Set<GatewayFeature> features,
    FeeSchedule fees,
    Money minimum,
    Money maximum,
    int cardPayoutDays,
    int achPayoutDays,
    boolean drawsNegative,
    Optional<Duration> keyRetention,
    boolean findsByKey,
    Duration lookUpLag) {

  boolean has(GatewayFeature feature) {
    return features.contains(feature);
  }

  Guarantees guarantees() {
    return new Guarantees(keyRetention, findsByKey ? Optional.of(lookUpLag) : Optional.empty());
  }
}
