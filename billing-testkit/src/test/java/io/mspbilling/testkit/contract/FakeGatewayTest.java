package io.mspbilling.testkit.contract;

import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.gateway.FakeGateway;

/** The in-process gateway that can do everything. */
class FakeGatewayTest extends PaymentGatewayContract {
  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final FakeGateway gateway = FakeGateway.at(clock);

  @Override
  protected PaymentGateway gateway() {
    return gateway;
  }

  @Override
  protected GatewayWorld world() {
    return new FakeGatewayWorld(clock, gateway);
  }
}
