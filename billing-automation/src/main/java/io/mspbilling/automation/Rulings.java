package io.mspbilling.automation;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Patience;
import io.mspbilling.journal.Probe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What people rule about effects, held to what the vendor says now. */
final class Rulings {

  private final Memory memory;
  private final EffectRunner runner;
  private final Patience patience;
  private final Instant now;

  Rulings(Memory memory, EffectRunner runner, Patience patience, Instant now) {
    this.memory = memory;
    this.runner = runner;
    this.patience = patience;
    this.now = now;
  }

  <R> void done(EffectType<?, R> type, EffectKey key, R result, String who, LocalDate on) {
    EffectState<?, R> effect = open(type, key);
    requireOver(patience.mayBeUnderWay(effect, now), effect);
    seen(effect)
        .ifPresent(
            shown -> {
              if (shown.status() != EffectStatus.SUCCEEDED
                  || !shown.answer().equals(Optional.of(result))) {
                throw new IllegalArgumentException(
                    "the vendor shows something else: " + shown.reason() + " " + shown.answer());
              }
            });
    runner.handler(type).ifPresent(handler -> handler.requireDone(result));
    write(EffectRecords.ruledDone(type, key, effect.attempt(), who, result, on));
  }

  <R> void notSent(EffectType<?, R> type, EffectKey key, String who, LocalDate on) {
    EffectState<?, R> effect = open(type, key);
    requireOver(patience.mayStillArrive(effect, now), effect);
    seen(effect)
        .filter(shown -> shown.status() != EffectStatus.REFUSED)
        .ifPresent(
            shown -> {
              throw new IllegalArgumentException("the vendor shows it: " + shown.answer());
            });
    write(EffectRecords.ruledNotSent(type, key, effect.attempt(), who, on));
  }

  private <R> EffectState<?, R> open(EffectType<?, R> type, EffectKey key) {
    memory.catchUp();
    return find(type, key)
        .orElseThrow(() -> new IllegalArgumentException("no open " + type + " has key " + key));
  }

  private void requireOver(boolean isUnderWay, EffectState<?, ?> effect) {
    if (isUnderWay) {
      throw new IllegalArgumentException(
          "it may still be under way; wait until "
              + patience.settledFrom(effect)
              + ", then look at the vendor again: "
              + effect.key());
    }
  }

  private void write(JournalRecord ruling) {
    if (!memory.decide(ruling)) {
      throw new IllegalStateException("another worker has just written; look again, then rule");
    }
  }

  private <O extends EffectOrder, R> Optional<EffectState<?, R>> find(
      EffectType<O, R> type, EffectKey key) {
    return memory.state().effects.find(type, key).map(state -> state);
  }

  /** What the vendor shows under the key; empty if it shows nothing, or cannot be asked by key. */
  private <O extends EffectOrder, R> Optional<Outcome<R>> seen(EffectState<O, R> effect) {
    Optional<EffectHandler<O, R>> handler = runner.handler(effect.type());
    try {
      return handler.map(one -> one.probe(effect.order())).flatMap(Probe::asOptional);
    } catch (BillingException e) {
      throw e;
    } catch (RuntimeException e) { // Its caller must not take it for something of ours.
      throw new UnreadableException(
          "connector", effect.type().name(), "it failed: " + e.getClass().getSimpleName(), e);
    }
  }
}
