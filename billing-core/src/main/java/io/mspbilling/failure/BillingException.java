package io.mspbilling.failure;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to a vendor's system did not end well.
 *
 * <p>Messages name the system, the operation and the remedy. They never hold a secret, a header, a
 * query value or a body of the vendor.
 */
public abstract sealed class BillingException extends RuntimeException
    permits NotSentException,
        RefusedException,
        UnknownOutcomeException,
        UnreachableException,
        UnreadableException,
        UnsupportedFeatureException {

  private static final long serialVersionUID = 1L;

  /** Longest message that we build, in characters; more is cut. */
  private static final int MAX_MESSAGE_LENGTH = 512;

  private final String system;
  private final String operation;
  private final int status;
  private final String vendorCode;
  private final String requestId;

  /**
   * @param answered what the vendor answered; {@link Refusal#NONE} if no answer came
   */
  BillingException(
      String system, String operation, String detail, @Nullable Throwable cause, Refusal answered) {
    super(bounded(system + ": " + operation + ": " + detail), cause);
    this.system = Objects.requireNonNull(system, "system");
    this.operation = Objects.requireNonNull(operation, "operation");
    status = answered.status();
    vendorCode = answered.vendorCode();
    requestId = answered.requestId();
  }

  /** The vendor's system, as in {@code connectwise}. */
  public final String system() {
    return system;
  }

  /** What was tried, as in {@code record payment}. */
  public final String operation() {
    return operation;
  }

  /** status as the vendor sent it, of HTTP or of its own protocol; 0 if no answer came. */
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

  /** Whether anything of the request may have left this machine. */
  public abstract boolean wasSent();

  /** Whose turn it is to make this go away. */
  public abstract Fault fault();

  /** Whether, and how, the same call may be made again. */
  public abstract Repeat repeat();

  /**
   * Whether the vendor may have carried the call out although it looks failed. If so, look it up
   * under its key before anything else is done with that money.
   */
  public final boolean isMoneyInDoubt() {
    return repeat() == Repeat.AFTER_LOOK_UP;
  }

  private static String bounded(String message) {
    return message.length() <= MAX_MESSAGE_LENGTH
        ? message
        : message.substring(0, MAX_MESSAGE_LENGTH - 1) + "…";
  }
}
