package io.mspbilling.testkit.contract;

import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.FakeGatewayBuilder;

/** The in-process gateway that can do none of what is optional. */
class BareFakeGatewayTest extends PaymentGatewayContract {
  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final FakeGateway gateway = bare(clock);

  private static FakeGateway bare(VirtualClock clock) {
    FakeGatewayBuilder builder = FakeGateway.builder(clock);
    for (GatewayFeature feature : GatewayFeature.values()) {
      builder.without(feature);
    }
    return builder.build();
  }

  @Override
  protected PaymentGateway gateway() {
    return gateway;
  }

  @Override
  protected GatewayWorld world() {
    return new FakeGatewayWorld(clock, gateway);
  }
}
