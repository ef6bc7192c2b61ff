package io.mspbilling.psa.connectwise.system;

import io.mspbilling.psa.connectwise.internal.Api;

/** The system itself: {@code /system}. Safe for use by several threads. */
public final class ConnectWiseSystem {
  private final Api api;

  /** For the client. */
  public ConnectWiseSystem(Api api) {
    this.api = api;
  }

  /**
   * Asks what the system is: {@code /system/info}. It may answer without valid keys, so this proves
   * that the site is right, not that the keys are.
   *
   * @throws io.mspbilling.failure.BillingException if no usable answer came
   */
  public SystemInfo info() {
    return api.send(
        () -> api.get("get system info").path("system/info"),
        answer -> SystemInfo.read(api.tree().read(answer)));
  }

  /** The registered callbacks. */
  public CallbackRegistrations callbacks() {
    return new CallbackRegistrations(api);
  }
}
