package io.mspbilling.journal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a look-up under a key found out about an effect in doubt.
 *
 * @param <T> what the vendor holds if the effect happened
 */
public sealed interface Probe<T> {

  /**
   * It happened.
   *
   * @param value what the vendor holds
   */
  record Found<T>(T value) implements Probe<T> {
    public Found {
      Objects.requireNonNull(value, "value");
    }
  }

  /** The vendor shows nothing. That is proof only as far as its {@link Guarantees} reach. */
  record Absent<T>() implements Probe<T> {}

  /**
   * It cannot be told; a person must look.
   *
   * @param reason why, in words for that person
   */
  record Unclear<T>(String reason) implements Probe<T> {
    public Unclear {
      Objects.requireNonNull(reason, "reason");
    }
  }

  static <T> Probe<T> found(T value) {
    return new Found<>(value);
  }

  static <T> Probe<T> absent() {
    return new Absent<>();
  }

  static <T> Probe<T> unclear(String reason) {
    return new Unclear<>(reason);
  }

  /** What the vendor holds, if the effect happened. */
  default Optional<T> asOptional() {
    return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
  }

  /** The same news in other words. */
  default <U> Probe<U> map(Function<T, U> meaning) {
    if (this instanceof Found<T> found) {
      return new Found<>(meaning.apply(found.value()));
    }
    return this instanceof Unclear<T> unclear ? new Unclear<>(unclear.reason()) : new Absent<>();
  }
}
