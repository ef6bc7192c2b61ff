package io.mspbilling.automation;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import java.time.LocalDate;

/** Writes what becomes of effects into the journal, and tells whoever listens what was written. */
final class EffectLog {

  private final Memory memory;
  private final Audience audience;

  EffectLog(Memory memory, Audience audience) {
    this.memory = memory;
    this.audience = audience;
  }

  /**
   * Writes an intent, if the journal still ends where the state does.
   *
   * @return whether it was written; if not, all must be decided anew
   */
  <O extends EffectOrder> boolean intend(EffectType<O, ?> type, O order, int attempt) {
    boolean written = memory.decide(EffectRecords.intended(type, order, attempt));
    if (written) {
      audience.tell(one -> one.intended(new EffectAttempt(type, order, attempt)));
    }
    return written;
  }

  /**
   * Writes what happened, whoever else has written meanwhile.
   *
   * @return whether the state knows all that stands in the journal now
   */
  <O extends EffectOrder, R> boolean conclude(
      EffectType<O, R> type, O order, int attempt, Outcome<R> outcome, LocalDate on) {
    AppendResult result =
        memory.see(EffectRecords.concluded(type, order.key(), attempt, outcome, on));
    if (result.isAppended()) {
      tell(type, order, attempt, outcome);
    }
    return result instanceof AppendResult.Appended appended
        && appended.entry().sequence() == memory.state().at();
  }

  /**
   * Writes that nothing happened, if the journal still ends where the state does.
   *
   * @return whether it was written; if not, all must be decided anew
   */
  <O extends EffectOrder, R> boolean prove(
      EffectType<O, R> type, O order, int attempt, Outcome<R> nothing, LocalDate on) {
    boolean written =
        memory.decide(EffectRecords.concluded(type, order.key(), attempt, nothing, on));
    if (written) {
      tell(type, order, attempt, nothing);
    }
    return written;
  }

  <O extends EffectOrder, R> Probe<Outcome<R>> shown(
      EffectType<O, R> type, O order, int attempt, Probe<Outcome<R>> shown) {
    audience.tell(one -> one.lookedUp(new EffectAttempt(type, order, attempt), shown));
    return shown;
  }

  private void tell(EffectType<?, ?> type, EffectOrder order, int attempt, Outcome<?> outcome) {
    audience.tell(one -> one.concluded(new EffectAttempt(type, order, attempt), outcome));
  }
}
