package io.mspbilling.automation;

import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Guarantees;
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
record Patience(Duration callDeadline, Duration clockTolerance) {

  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  /** Keys are not relied upon in the last hour of their life. */
  private static final Duration KEY_MARGIN = Duration.ofHours(1);

  /** Half of the deadline is for the way to the call, half for the call. */
  Duration untilSent() {
    return callDeadline.dividedBy(2);
  }

  /** Whether it is time to look an effect up. */
  boolean isDue(EffectState<?, ?> effect, Instant now, LocalDate today) {
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

  /** Whether the vendor surely still knows the key, so that the same order is harmless. */
  boolean mayResend(EffectState<?, ?> effect, Guarantees guarantees, Instant now) {
    return lastResend(effect, guarantees).filter(last -> now.isBefore(last)).isPresent()
        && effect.status() != EffectStatus.PENDING;
  }

  /** Until when an effect may be sent again under its key; empty if never. */
  Optional<Instant> lastResend(EffectState<?, ?> effect, Guarantees guarantees) {
    return guarantees
        .keyLife()
        .map(
            life ->
                life.compareTo(FOREVER) == 0
                    ? Instant.MAX
                    : effect.firstSentAt().plus(life).minus(KEY_MARGIN).minus(clockTolerance));
  }

  /** Whether a look-up that finds nothing is proof by now that nothing happened. */
  boolean isProof(EffectState<?, ?> effect, Guarantees guarantees, Instant now) {
    return provenFrom(effect, guarantees).filter(from -> !now.isBefore(from)).isPresent();
  }

  /** From when on a look-up that finds nothing is proof; empty if never. */
  Optional<Instant> provenFrom(EffectState<?, ?> effect, Guarantees guarantees) {
    return guarantees
        .lookUpLag()
        .map(lag -> effect.intendedAt().plus(callDeadline).plus(clockTolerance).plus(lag));
  }
}
