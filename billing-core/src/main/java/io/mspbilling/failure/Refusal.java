package io.mspbilling.failure;

import java.util.Objects;

/**
 * What a vendor answered to a call that failed.
 *
 * @param protocol of which the status is one, as in {@code HTTP} or {@code SMTP}
 * @param status as the vendor sent it; 0 if our own connector refused before anything was sent, or
 *     no answer came
 * @param vendorCode the vendor's error code, empty if it sent none
 * @param requestId the vendor's id of the request, empty if it sent none
 */
public record Refusal(String protocol, int status, String vendorCode, String requestId) {

  /** No answer. */
  public static final Refusal NONE = new Refusal(0, "", "");

  public Refusal {
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(vendorCode, "vendorCode");
    Objects.requireNonNull(requestId, "requestId");
  }

  /** What a vendor answered over HTTP. */
  public Refusal(int status, String vendorCode, String requestId) {
    this("HTTP", status, vendorCode, requestId);
  }

  @Override
  public String toString() {
    return (status == 0 ? "before sending" : protocol + " " + status)
        + (vendorCode.isEmpty() ? "" : " " + vendorCode)
        + (requestId.isEmpty() ? "" : " (request " + requestId + ")");
  }
}
