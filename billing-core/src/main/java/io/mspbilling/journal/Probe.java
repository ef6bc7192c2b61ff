package io.mspbilling.journal;

import io.mspbilling.failure.Failure;
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
   * @param failure the call that failed, if it is because of one
   */
  record Unclear<T>(String reason, Optional<Failure> failure) implements Probe<T> {
    public Unclear {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(failure, "failure");
    }
  }

  static <T> Probe<T> found(T value) {
    return new Found<>(value);
  }

  static <T> Probe<T> absent() {
    return new Absent<>();
  }

  static <T> Probe<T> unclear(String reason) {
    return new Unclear<>(reason, Optional.empty());
  }

  static <T> Probe<T> unclear(Failure failure) {
    return new Unclear<>(failure.detail(), Optional.of(failure));
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
    return this instanceof Unclear<T> unclear
        ? new Unclear<>(unclear.reason(), unclear.failure())
        : new Absent<>();
  }
}
