package io.mspbilling.testkit.gateway;

import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.receivables.SystemName;

/** How the gateway says no. Nothing happened, and nothing is remembered under the key. */
final class Refusals {
  private final String system;

  Refusals(SystemName system) {
    this.system = system.value();
  }

  RefusedException invalid(GatewayOperation operation, String code, String remedy) {
    return new RefusedException(system, operation.label(), new Refusal(400, code, ""), remedy);
  }

  NotFoundException missing(GatewayOperation operation, String what) {
    return new NotFoundException(
        system,
        operation.label(),
        new Refusal(404, "resource_missing", ""),
        "there is no such " + what);
  }

  ConflictException keyReused(GatewayOperation operation) {
    return new ConflictException(
        system,
        operation.label(),
        new Refusal(409, "idempotency_error", ""),
        "another request came under the same key before; look that one up");
  }
}
