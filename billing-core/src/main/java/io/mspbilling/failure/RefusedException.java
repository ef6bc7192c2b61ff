package io.mspbilling.failure;

import java.util.Objects;
import java.util.Optional;

/**
 * The vendor answered and said no. Nothing happened there. The subtypes tell the refusals apart
 * that a program can act on; the rest is a request or a record to be put right by somebody.
 */
public sealed class RefusedException extends BillingException
    permits AuthenticationException, ConflictException, NotFoundException, ThrottledException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String vendorCode;
  private final String requestId;

  /**
   * @param refusal what the vendor answered, and where to find it in its logs
   */
  public RefusedException(String system, String operation, Refusal refusal, String remedy) {
    super(system, operation, "refused, " + refusal + "; " + remedy, null);
    Objects.requireNonNull(refusal, "refusal");
    this.status = refusal.status();
    this.vendorCode = refusal.vendorCode();
    this.requestId = refusal.requestId();
  }

  /** HTTP status as the vendor sent it; 0 if our own connector refused before sending. */
  public final int status() {
    return status;
  }

  /** The vendor's own error code, if it sent one. */
  public final Optional<String> vendorCode() {
    return vendorCode.isEmpty() ? Optional.empty() : Optional.of(vendorCode);
  }

  /** The vendor's id of this request, which its support asks for. */
  public final Optional<String> requestId() {
    return requestId.isEmpty() ? Optional.empty() : Optional.of(requestId);
  }

  @Override
  public Fault fault() {
    return Fault.REQUEST;
  }

  @Override
  public Repeat repeat() {
    return Repeat.NEVER;
  }
}
