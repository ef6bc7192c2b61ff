package io.mspbilling.journal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * What a vendor's system makes safe: it decides how an effect in doubt may be settled without a
 * person. State what the vendor documents, never what was merely seen.
 *
 * <p>A system with neither promise can be used at most once per effect: whatever interrupts a call
 * to it, a person has to find out what happened. No library can do better.
 *
 * @param keyLife how long after the first call under a key the system still recognises that key and
 *     does nothing more than once under it; empty if it knows no keys
 * @param lookUpLag how long after an effect happened a look-up under its key may still miss it;
 *     empty if it cannot be looked up, or nothing is promised about when
 */
public record Guarantees(Optional<Duration> keyLife, Optional<Duration> lookUpLag) {

  private static final Guarantees NONE = new Guarantees(Optional.empty(), Optional.empty());

  /**
   * @throws IllegalArgumentException if a duration is negative, or the life of keys is zero
   */
  public Guarantees {
    Objects.requireNonNull(keyLife, "keyLife");
    Objects.requireNonNull(lookUpLag, "lookUpLag");
    if (keyLife.filter(life -> life.isNegative() || life.isZero()).isPresent()) {
      throw new IllegalArgumentException("the life of keys must be positive: " + keyLife.get());
    }
    if (lookUpLag.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("a lag must not be negative: " + lookUpLag.get());
    }
  }

  /** Neither keys nor a look-up. */
  public static Guarantees none() {
    return NONE;
  }

  /** Keys that live for ever. */
  public Guarantees withKeys() {
    return withKeysFor(ChronoUnit.FOREVER.getDuration());
  }

  /** Keys that live for so long after their first use. */
  public Guarantees withKeysFor(Duration life) {
    return new Guarantees(Optional.of(life), lookUpLag);
  }

  /** A look-up that shows everything after so long; {@link Duration#ZERO} for at once. */
  public Guarantees withLookUpAfter(Duration lag) {
    return new Guarantees(keyLife, Optional.of(lag));
  }

  /** The same without the promise about keys. */
  public Guarantees withoutKeys() {
    return new Guarantees(Optional.empty(), lookUpLag);
  }

  /** The same without the promise about look-ups. */
  public Guarantees withoutLookUp() {
    return new Guarantees(keyLife, Optional.empty());
  }

  /** Whether there is any way to settle a doubt without a person. */
  public boolean areAny() {
    return keyLife.isPresent() || lookUpLag.isPresent();
  }
}
