package io.mspbilling.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Too many calls, and the wait that the vendor asks for is longer than this call may take. Nothing
 * happened; come back after {@link #retryAfter()}.
 */
public final class ThrottledException extends RefusedException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  public ThrottledException(
      String system, String operation, Refusal refusal, @Nullable Duration retryAfter) {
    super(
        system,
        operation,
        refusal,
        retryAfter == null ? "come back later" : "come back after " + retryAfter);
    this.retryAfter = retryAfter;
  }

  /** How long the vendor asked to wait, counted from its answer; empty if it did not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  @Override
  public Fault fault() {
    return Fault.VENDOR;
  }

  @Override
  public Repeat repeat() {
    return Repeat.LATER;
  }
}
