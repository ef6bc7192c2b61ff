package io.mspbilling.worklist;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Patience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Effects that were refused, are overdue, or may have happened are shown to people, each with what
 * will clear it and when; none is silent. A refusal that comes with an answer of the vendor, a
 * decline say, is for the stage that ordered it.
 */
public final class OpenEffects {

  /** From then on it is no passing trouble. */
  private static final int MANY_ATTEMPTS = 3;

  private final Patience patience;
  private final Instant now;
  private final LocalDate today;

  public OpenEffects(Patience patience, Instant now, LocalDate today) {
    this.patience = patience;
    this.now = now;
    this.today = today;
  }

  /**
   * Leaves what is not finished to people.
   *
   * @param handlers who carries a type of effect out; empty if its system is not connected
   */
  public List<ExceptionRow> rows(
      Effects effects, Function<EffectType<?, ?>, Optional<EffectHandler<?, ?>>> handlers) {
    List<ExceptionRow> rows = new ArrayList<>();
    for (EffectState<?, ?> effect : effects.unfinished()) {
      row(effect, handlers.apply(effect.type())).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<ExceptionRow> row(
      EffectState<?, ?> effect, Optional<EffectHandler<?, ?>> handler) {
    return switch (effect.status()) {
      case SENDING, IN_DOUBT -> Optional.of(doubt(effect, handler));
      case PENDING -> overdue(effect);
      case REFUSED ->
          effect.result().isPresent()
              ? Optional.empty()
              : Optional.of(
                  row(
                          ExceptionKind.REFUSED,
                          effect,
                          effect.reason(),
                          "put right what was refused, then release the effect to be tried again")
                      .withSuggestions(new Suggestion.Release(effect.type(), effect.key())));
      case NOT_SENT ->
          effect.attempt() < MANY_ATTEMPTS
              ? Optional.empty()
              : Optional.of(
                  row(
                      ExceptionKind.NOT_DONE,
                      effect,
                      "tried " + effect.attempt() + " times, last: " + effect.reason(),
                      "it is tried again while it is wanted; see to what keeps it from being sent"));
      case SUCCEEDED -> Optional.empty();
    };
  }

  private ExceptionRow doubt(EffectState<?, ?> effect, Optional<EffectHandler<?, ?>> handler) {
    String reason = effect.reason().isEmpty() ? "interrupted while sending" : effect.reason();
    return row(
        ExceptionKind.IN_DOUBT,
        effect,
        reason,
        handler
            .map(one -> clearing(effect, one))
            .orElse("connect its system again, so that it can be looked up"));
  }

  private String clearing(EffectState<?, ?> effect, EffectHandler<?, ?> handler) {
    Guarantees guarantees = handler.guarantees();
    Optional<Instant> resent =
        patience.lastResend(effect, guarantees).filter(last -> now.isBefore(last));
    Optional<Instant> proven =
        patience.provenFrom(effect, guarantees).filter(from -> handler.isAbsenceProof());
    if (resent.isPresent()) {
      return "it is looked up at each run and sent again under the same key"
          + (resent.get().equals(Instant.MAX) ? "" : " until " + resent.get());
    }
    return proven
        .map(
            from ->
                now.isBefore(from)
                    ? "it is looked up at each run; if it is not found, it counts as not done from "
                        + from
                        + " on"
                    : "it is looked up at each run, and no clear answer came so far; if that stays,"
                        + " look there, and rule what you found")
        .orElse(
            "the vendor gives no proof that it did not happen: look there, and rule what you found");
  }

  private Optional<ExceptionRow> overdue(EffectState<?, ?> effect) {
    return effect
        .on()
        .filter(expected -> expected.isBefore(today))
        .map(
            expected ->
                row(
                    ExceptionKind.OVERDUE,
                    effect,
                    "accepted, and should have ended by " + expected,
                    "ask the vendor; it is looked up at each run and never sent again"));
  }

  private static ExceptionRow row(
      ExceptionKind kind, EffectState<?, ?> effect, String facts, String remedy) {
    return ExceptionRow.of(
        kind,
        new Subject.OfEffect(effect.type(), effect.key()),
        effect.order().description() + ": " + facts,
        remedy);
  }
}
