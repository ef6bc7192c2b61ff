package io.mspbilling.http.webhook;

import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Refuses webhooks that were signed too long ago or, which no honest sender does, in the future.
 * Immutable; safe for any number of threads.
 */
public final class FreshnessWindow {
  /** Digits of a time stamp in seconds until the year 2286, with room for none beyond. */
  private static final int MAX_DIGITS = 10;

  private final Duration tolerance;
  private final InstantSource clock;

  /**
   * @param tolerance accepted difference on both sides; five minutes is usual
   */
  public FreshnessWindow(Duration tolerance, InstantSource clock) {
    if (tolerance.isNegative() || tolerance.isZero()) {
      throw new IllegalArgumentException("tolerance must be positive: " + tolerance);
    }
    this.tolerance = tolerance;
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Refuses a signed time that is not near enough to now.
   *
   * @param unixSeconds the vendor's text: seconds since 1970 in digits
   * @throws WebhookRejectedException if it is not such a text, or out of tolerance
   */
  public void require(String unixSeconds) {
    if (!unixSeconds.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
    require(Instant.ofEpochSecond(Long.parseLong(unixSeconds)));
  }

  /**
   * Refuses a signed time that is not near enough to now.
   *
   * @throws WebhookRejectedException if it is out of tolerance
   */
  public void require(Instant signedAt) {
    if (Duration.between(signedAt, clock.instant()).abs().compareTo(tolerance) > 0) {
      throw new WebhookRejectedException(Reason.STALE);
    }
  }
}
