package io.mspbilling.testkit.contract;

import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.InMemoryPsaBuilder;

/** The in-memory PSA that can do none of what is optional, and keeps no keys. */
class BareInMemoryPsaTest extends PsaContract {
  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final InMemoryPsa psa = bare(clock);

  private static InMemoryPsa bare(VirtualClock clock) {
    InMemoryPsaBuilder builder = InMemoryPsa.builder(clock).withoutKeys();
    for (PsaFeature feature : PsaFeature.values()) {
      builder.without(feature);
    }
    return builder.build();
  }

  @Override
  protected boolean keepsKeys() {
    return false;
  }

  @Override
  protected Psa psa() {
    return psa;
  }

  @Override
  protected PsaWorld world() {
    return new InMemoryPsaWorld(clock, psa);
  }
}
