package io.mspbilling.examples;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of the billing day left open, and a later one brought to an end, or nearer to it.
 */
final class LeftOpen {
  private final Map<EffectKey, EffectState<?, ?>> before = new HashMap<>();
  private int told;
  private int lookedUp;

  LeftOpen(List<JournalEntry> entries) {
    Effects effects = new Effects(BillingAutomation.effectTypes());
    BillingAutomation.effectTypes().forEach(type -> listen(effects, type));
    entries.forEach(effects::plus);
  }

  private <O extends EffectOrder, R> void listen(Effects effects, EffectType<O, R> type) {
    effects.listen(type, this::changed);
  }

  /** All that a run does is done at one moment of the virtual clock. */
  private void changed(EffectState<?, ?> now) {
    EffectState<?, ?> was = before.put(now.key(), now);
    if (was != null && was.changedAt().isBefore(now.changedAt()) && was.status().isOpen()) {
      if (was.status() == EffectStatus.PENDING) {
        told++;
      } else {
        lookedUp++;
      }
    }
  }

  /** How many the vendor had taken on, and said later how they ended. */
  int told() {
    return told;
  }

  /** How many were in doubt: the answer was lost, or the process died before it came. */
  int lookedUp() {
    return lookedUp;
  }

  int cleared() {
    return told + lookedUp;
  }
}
