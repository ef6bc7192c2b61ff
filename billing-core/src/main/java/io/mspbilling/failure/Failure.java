package io.mspbilling.failure;

import java.util.Objects;
import java.util.Optional;

/**
 * A failed call as a value, for reports and for whoever listens.
 *
 * @param system the vendor's system, as in {@code connectwise}
 * @param operation what was tried, as in {@code record payment}
 * @param fault whose turn it is
 * @param wasSent whether anything of the request may have left this machine
 * @param status status as the vendor sent it, of HTTP or of its own protocol; 0 if no answer came
 * @param vendorCode the vendor's own error code, if it sent one
 * @param requestId the vendor's id of the request, which its support asks for, if it sent one
 * @param detail what happened, in words; without secrets or data of clients
 */
public record Failure(
    String system,
    String operation,
    Fault fault,
    boolean wasSent,
    int status,
    Optional<String> vendorCode,
    Optional<String> requestId,
    String detail) {

  public Failure {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(fault, "fault");
    Objects.requireNonNull(vendorCode, "vendorCode");
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(detail, "detail");
  }

  public static Failure of(BillingException thrown) {
    return new Failure(
        thrown.system(),
        thrown.operation(),
        thrown.fault(),
        thrown.wasSent(),
        thrown.status(),
        thrown.vendorCode(),
        thrown.requestId(),
        String.valueOf(thrown.getMessage()));
  }

  /**
   * A connector that failed as none must: its own mistake, after which anything may have been sent.
   * What it threw may quote data of clients, so that only its class is told.
   */
  public static Failure ofBroken(String system, String operation, RuntimeException thrown) {
    return new Failure(
        system,
        operation,
        Fault.REQUEST,
        true,
        0,
        Optional.empty(),
        Optional.empty(),
        "the connector failed: " + thrown.getClass().getSimpleName());
  }
}
