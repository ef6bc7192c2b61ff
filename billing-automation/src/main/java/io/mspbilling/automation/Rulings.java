package io.mspbilling.automation;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What people rule about effects, held to what the vendor says now. */
final class Rulings {

  private Rulings() {}

  static <R> void done(
      Journal journal,
      Ledger ledger,
      EffectRunner runner,
      EffectType<?, R> type,
      EffectKey key,
      R result,
      String who,
      LocalDate on,
      Instant at) {
    EffectState<?, R> effect = open(ledger, type, key);
    seen(runner, effect)
        .ifPresent(
            shown -> {
              if (shown.status() != EffectStatus.SUCCEEDED
                  || !shown.answer().equals(Optional.of(result))) {
                throw new IllegalArgumentException(
                    "the vendor shows something else: " + shown.reason() + " " + shown.answer());
              }
            });
    journal.append(EffectRecords.ruledDone(type, key, effect.attempt(), who, result, on), at);
  }

  static <R> void notSent(
      Journal journal,
      Ledger ledger,
      EffectRunner runner,
      EffectType<?, R> type,
      EffectKey key,
      String who,
      LocalDate on,
      Instant at) {
    EffectState<?, R> effect = open(ledger, type, key);
    if (effect.status() != EffectStatus.REFUSED) {
      seen(runner, effect)
          .filter(shown -> shown.status() != EffectStatus.REFUSED)
          .ifPresent(
              shown -> {
                throw new IllegalArgumentException("the vendor shows it: " + shown.answer());
              });
    }
    journal.append(EffectRecords.ruledNotSent(type, key, effect.attempt(), who, on), at);
  }

  private static <R> EffectState<?, R> open(Ledger ledger, EffectType<?, R> type, EffectKey key) {
    return find(ledger, type, key)
        .filter(state -> !state.hasSucceeded() || state.isRuled())
        .orElseThrow(() -> new IllegalArgumentException("no open " + type + " has key " + key));
  }

  private static <O extends EffectOrder, R> Optional<EffectState<?, R>> find(
      Ledger ledger, EffectType<O, R> type, EffectKey key) {
    return ledger.effects().find(type, key).map(state -> state);
  }

  /** What the vendor shows under the key; empty if it shows nothing, or cannot be asked by key. */
  private static <O extends EffectOrder, R> Optional<Outcome<R>> seen(
      EffectRunner runner, EffectState<O, R> effect) {
    Optional<EffectHandler<O, R>> handler = runner.handler(effect.type());
    Optional<Probe<Outcome<R>>> probe = handler.map(one -> one.probe(effect.order()));
    return probe.flatMap(Probe::asOptional);
  }
}
