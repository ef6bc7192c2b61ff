package io.mspbilling.testkit.psa;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Sets an {@link InMemoryPsa} up. Not safe for use by several threads. */
public final class InMemoryPsaBuilder {
  private final InstantSource clock;
  private final Set<PsaFeature> features =
      EnumSet.complementOf(EnumSet.of(PsaFeature.PAID_MARKS)); // Balances tell more.
  private SystemName system = SystemName.of("in-memory-psa");
  private boolean findsByKey = true;
  private Duration lookUpLag = Duration.ZERO;

  InMemoryPsaBuilder(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** The name that its ids carry; default {@code in-memory-psa}. */
  public InMemoryPsaBuilder system(String name) {
    this.system = SystemName.of(name);
    return this;
  }

  /** Something that it cannot do; by default it can do all that others can. */
  public InMemoryPsaBuilder without(PsaFeature feature) {
    features.remove(feature);
    return this;
  }

  /** It has no payments, no balances and no parts: an invoice is marked as paid, or it is not. */
  public InMemoryPsaBuilder marksPaidOnly() {
    features.removeAll(
        EnumSet.of(PsaFeature.BALANCES, PsaFeature.PARTIAL_PAYMENTS, PsaFeature.LIST_PAYMENTS));
    features.add(PsaFeature.PAID_MARKS);
    return this;
  }

  /** It keeps no keys: payments cannot be told apart, and look-ups answer {@code Unclear}. */
  public InMemoryPsaBuilder withoutKeys() {
    this.findsByKey = false;
    return this;
  }

  /** How long a look-up by key does not see what was just recorded; default not at all. */
  public InMemoryPsaBuilder lookUpLag(Duration lag) {
    this.lookUpLag = Objects.requireNonNull(lag, "lag");
    return this;
  }

  /** Opens the PSA, with nothing on file. */
  public InMemoryPsa build() {
    return new InMemoryPsa(this);
  }

  InstantSource clock() {
    return clock;
  }

  SystemName system() {
    return system;
  }

  Set<PsaFeature> features() {
    return Set.copyOf(features);
  }

  Guarantees guarantees() {
    return findsByKey ? Guarantees.none().withLookUpAfter(lookUpLag) : Guarantees.none();
  }

  boolean findsByKey() {
    return findsByKey;
  }

  Duration lookUpLag() {
    return lookUpLag;
  }
}
