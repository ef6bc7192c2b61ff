package io.mspbilling.journal;

import io.mspbilling.failure.BillingException;
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

  /** Whose turn it is, if it was not sent because of somebody. */
  default Optional<Fault> fault() {
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
  record Refused<R>(String reason, Optional<R> answer) implements Outcome<R> {
    public Refused {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(answer, "answer");
    }

    @Override
    public EffectStatus status() {
      return EffectStatus.REFUSED;
    }
  }

  /**
   * Proven: nothing happened. The same effect may be ordered again.
   *
   * @param fault whose turn it is; empty if nobody has to do anything
   */
  record NotSent<R>(Optional<Fault> fault, String reason) implements Outcome<R> {
    public NotSent {
      Objects.requireNonNull(fault, "fault");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public EffectStatus status() {
      return EffectStatus.NOT_SENT;
    }
  }

  /** It may have happened. */
  record InDoubt<R>(String reason) implements Outcome<R> {
    public InDoubt {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public EffectStatus status() {
      return EffectStatus.IN_DOUBT;
    }
  }

  static <R> Outcome<R> done(R result) {
    return new Done<>(result);
  }

  static <R> Outcome<R> notSent(String reason) {
    return new NotSent<>(Optional.empty(), reason);
  }

  static <R> Outcome<R> inDoubt(String reason) {
    return new InDoubt<>(reason);
  }

  /**
   * What a failed call says about the effect. A set-up that must be put right first is no refusal
   * of the effect: nothing was sent.
   */
  static <R> Outcome<R> of(BillingException failure) {
    String reason = String.valueOf(failure.getMessage());
    return switch (failure.repeat()) {
      case AFTER_LOOK_UP -> new InDoubt<>(reason);
      case LATER -> new NotSent<>(Optional.of(failure.fault()), reason);
      case NEVER ->
          failure.fault() == Fault.SETUP
              ? new NotSent<>(Optional.of(Fault.SETUP), reason)
              : new Refused<>(reason, Optional.empty());
    };
  }
}
