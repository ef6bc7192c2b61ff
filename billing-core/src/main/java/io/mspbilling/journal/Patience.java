package io.mspbilling.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When an effect that is not finished may be looked up, sent again, or taken as not done. Every
 * comparison of times that two workers wrote allows for clocks that run apart.
 *
 * @param callDeadline how long after its last look an attempt may still reach the vendor
 * @param clockTolerance how far the clocks of workers may be apart
 */
public record Patience(Duration callDeadline, Duration clockTolerance) {

  /**
   * @throws IllegalArgumentException if the deadline is not positive, or the tolerance negative
   */
  public Patience {
    if (callDeadline.isNegative() || callDeadline.isZero()) {
      throw new IllegalArgumentException("the deadline must be positive: " + callDeadline);
    }
    if (clockTolerance.isNegative()) {
      throw new IllegalArgumentException("a tolerance must not be negative: " + clockTolerance);
    }
  }

  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  /** Keys are not relied upon in the last hour of their life. */
  private static final Duration KEY_MARGIN = Duration.ofHours(1);

  /** Half of the deadline is for the way to the call, half for the call. */
  public Duration untilSent() {
    return callDeadline.dividedBy(2);
  }

  /** Whether it is time to look an effect up. */
  public boolean isDue(EffectState<?, ?> effect, Instant now, LocalDate today) {
    return switch (effect.status()) {
      case SENDING -> !now.isBefore(effect.intendedAt().plus(callDeadline));
      case IN_DOUBT -> true;
      case PENDING -> !isExpectedAfter(effect, today);
      case SUCCEEDED, REFUSED, NOT_SENT -> false;
    };
  }

  private static boolean isExpectedAfter(EffectState<?, ?> effect, LocalDate today) {
    return effect.on().filter(expected -> expected.isAfter(today)).isPresent();
  }

  /** Whether the call of an attempt may still reach the vendor. */
  public boolean mayBeUnderWay(EffectState<?, ?> effect, Instant now) {
    return effect.status() == EffectStatus.SENDING && now.isBefore(settledFrom(effect));
  }

  /**
   * Whether a call of which the vendor has not said how it ended may still reach it. That it was
   * cut off, or what a person said of it, does not stop it.
   */
  public boolean mayStillArrive(EffectState<?, ?> effect, Instant now) {
    boolean isOpen =
        switch (effect.status()) {
          case SENDING, IN_DOUBT -> true;
          case SUCCEEDED -> effect.isRuled();
          case PENDING, REFUSED, NOT_SENT -> false;
        };
    return isOpen && now.isBefore(settledFrom(effect));
  }

  /** From when on the call of the latest attempt has reached the vendor or never will. */
  public Instant settledFrom(EffectState<?, ?> effect) {
    return effect.intendedAt().plus(callDeadline).plus(clockTolerance);
  }

  /** Whether the vendor surely still knows the key, so that the same order is harmless. */
  public boolean mayResend(EffectState<?, ?> effect, Guarantees guarantees, Instant now) {
    return lastResend(effect, guarantees).filter(last -> now.isBefore(last)).isPresent()
        && effect.status() != EffectStatus.PENDING;
  }

  /** Until when an effect may be sent again under its key; empty if never. */
  public Optional<Instant> lastResend(EffectState<?, ?> effect, Guarantees guarantees) {
    return guarantees
        .keyLife()
        .map(
            life ->
                life.compareTo(FOREVER) == 0
                    ? Instant.MAX
                    : effect.firstSentAt().plus(life).minus(KEY_MARGIN).minus(clockTolerance));
  }

  /** Whether a look-up that finds nothing is proof by now that nothing happened. */
  public boolean isProof(EffectState<?, ?> effect, Guarantees guarantees, Instant now) {
    return provenFrom(effect, guarantees).filter(from -> !now.isBefore(from)).isPresent();
  }

  /** From when on a look-up that finds nothing is proof; empty if never. */
  public Optional<Instant> provenFrom(EffectState<?, ?> effect, Guarantees guarantees) {
    return guarantees.lookUpLag().map(lag -> settledFrom(effect).plus(lag));
  }
}
