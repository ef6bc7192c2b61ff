package io.mspbilling.failure;

import java.util.Objects;

/**
 * What a vendor answered to a call that failed.
 *
 * @param status HTTP status; 0 if our own connector refused before anything was sent, or no answer
 *     came
 * @param vendorCode the vendor's error code, empty if it sent none
 * @param requestId the vendor's id of the request, empty if it sent none
 */
public record Refusal(int status, String vendorCode, String requestId) {

  /** No answer. */
  public static final Refusal NONE = new Refusal(0, "", "");

  public Refusal {
    Objects.requireNonNull(vendorCode, "vendorCode");
    Objects.requireNonNull(requestId, "requestId");
  }

  @Override
  public String toString() {
    return (status == 0 ? "before sending" : "HTTP " + status)
        + (vendorCode.isEmpty() ? "" : " " + vendorCode)
        + (requestId.isEmpty() ? "" : " (request " + requestId + ")");
  }
}
