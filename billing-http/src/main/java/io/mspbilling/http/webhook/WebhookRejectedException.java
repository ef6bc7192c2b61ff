package io.mspbilling.http.webhook;

import java.util.Objects;

/**
 * A webhook is not proven to come from the vendor. Answer it with a bare 401 and log {@link
 * #reason()}; the sender must not learn which check failed, so the message is always the same.
 */
public final class WebhookRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which check failed; for our own log only. */
  public enum Reason {
    /** No signature came. */
    UNSIGNED,
    /** The signature or the time stamp is not of the documented form. */
    MALFORMED,
    /** The signature is of the right form, but not made with any of our secrets. */
    FORGED,
    /** Signed too long ago, or too far in the future: perhaps replayed. */
    STALE,
    /** More bytes than a webhook has. */
    TOO_LARGE
  }

  private final Reason reason;

  public WebhookRejectedException(Reason reason) {
    super("webhook rejected");
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Which check failed; never to be sent back. */
  public Reason reason() {
    return reason;
  }
}
