package io.mspbilling.journal;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Failure;
import io.mspbilling.failure.Fault;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an attempt at an effect. Only {@link Done} and {@link Pending} say that anything
 * moved; only {@link NotSent} says that the same order may simply be sent again.
 *
 * @param <R> what the vendor answers
 */
public sealed interface Outcome<R> {

  /** Where the effect stands after it. */
  EffectStatus status();

  /** Why, in words. */
  String reason();

  /** What the vendor answered, as far as it did. */
  default Optional<R> answer() {
    return Optional.empty();
  }

  /** The call that failed, if it ended so because of one. */
  default Optional<Failure> failure() {
    return Optional.empty();
  }

  /**
   * It happened.
   *
   * @param result what the vendor holds now
   */
  record Done<R>(R result) implements Outcome<R> {
    public Done {
      Objects.requireNonNull(result, "result");
    }

    @Override
    public EffectStatus status() {
      return EffectStatus.SUCCEEDED;
    }

    @Override
    public String reason() {
      return "done";
    }

    @Override
    public Optional<R> answer() {
      return Optional.of(result);
    }
  }

  /**
   * The vendor accepted it and finishes later.
   *
   * @param answer what it holds already
   * @param expectedBy the day, in the MSP's zone, by which the end should be known; until then it
   *     is not asked for, and from then on people see that it is late
   */
  record Pending<R>(Optional<R> answer, LocalDate expectedBy) implements Outcome<R> {
    public Pending {
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(expectedBy, "expectedBy");
    }

    @Override
    public EffectStatus status() {
      return EffectStatus.PENDING;
    }

    @Override
    public String reason() {
      return "accepted, to end by " + expectedBy;
    }
  }

  /**
   * The vendor said no; nothing happened, and the same order would be refused again.
   *
   * @param answer the no as data, if it is more than words
   */
  record Refused<R>(String reason, Optional<R> answer, Optional<Failure> failure)
      implements Outcome<R> {
    public Refused {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(failure, "failure");
    }

    @Override
    public EffectStatus status() {
      return EffectStatus.REFUSED;
    }
  }

  /**
   * Proven: nothing happened. The same effect may be ordered again.
   *
   * @param answer what was learnt, if it is more than words
   */
  record NotSent<R>(String reason, Optional<R> answer, Optional<Failure> failure)
      implements Outcome<R> {
    public NotSent {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(failure, "failure");
    }

    @Override
    public EffectStatus status() {
      return EffectStatus.NOT_SENT;
    }
  }

  /** It may have happened. */
  record InDoubt<R>(String reason, Optional<Failure> failure) implements Outcome<R> {
    public InDoubt {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(failure, "failure");
    }

    @Override
    public EffectStatus status() {
      return EffectStatus.IN_DOUBT;
    }
  }

  static <R> Outcome<R> done(R result) {
    return new Done<>(result);
  }

  /** Refused in words, or with an answer that says why. */
  static <R> Outcome<R> refused(String reason, Optional<R> answer) {
    return new Refused<>(reason, answer, Optional.empty());
  }

  static <R> Outcome<R> notSent(String reason) {
    return new NotSent<>(reason, Optional.empty(), Optional.empty());
  }

  /** Not sent, with what was learnt. */
  static <R> Outcome<R> notSent(String reason, R answer) {
    return new NotSent<>(reason, Optional.of(answer), Optional.empty());
  }

  static <R> Outcome<R> notSent(Failure failure) {
    return new NotSent<>(failure.detail(), Optional.empty(), Optional.of(failure));
  }

  static <R> Outcome<R> inDoubt(String reason) {
    return new InDoubt<>(reason, Optional.empty());
  }

  static <R> Outcome<R> inDoubt(Failure failure) {
    return new InDoubt<>(failure.detail(), Optional.of(failure));
  }

  /**
   * What a failed call says about the effect. A set-up that must be put right first is no refusal
   * of the effect: nothing was sent.
   */
  static <R> Outcome<R> of(BillingException thrown) {
    Failure failure = Failure.of(thrown);
    return switch (thrown.repeat()) {
      case AFTER_LOOK_UP -> inDoubt(failure);
      case LATER -> notSent(failure);
      case NEVER ->
          failure.fault() == Fault.SETUP
              ? notSent(failure)
              : new Refused<>(failure.detail(), Optional.empty(), Optional.of(failure));
    };
  }
}
