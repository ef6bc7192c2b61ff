package io.mspbilling.sample;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A journal, and what is made of its entries as they are written. */
public final class Recorder {

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t1"));
  private final Effects effects;
  private final List<Fold> folds;
  private Instant now;
  private long taken;

  /**
   * @param folds take each entry after the effects
   */
  public Recorder(Instant now, Effects effects, Fold... folds) {
    this.now = now;
    this.effects = effects;
    this.folds = List.of(folds);
  }

  public void later(Duration time) {
    now = now.plus(time);
  }

  /** The instant at which the next record is written. */
  public Instant now() {
    return now;
  }

  public <O extends EffectOrder> O sent(EffectType<O, ?> type, O order) {
    int attempt = effects.find(type, order.key()).map(state -> state.attempt() + 1).orElse(1);
    write(EffectRecords.intended(type, order, attempt));
    return order;
  }

  public <O extends EffectOrder, R> void answered(
      EffectType<O, R> type, O order, Outcome<R> outcome) {
    int attempt = effects.find(type, order.key()).orElseThrow().attempt();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    write(EffectRecords.concluded(type, order.key(), attempt, outcome, today));
  }

  public void write(JournalRecord record) {
    journal.append(record, now);
    for (JournalEntry entry : journal.entriesAfter(taken)) {
      effects.plus(entry);
      folds.forEach(fold -> fold.plus(entry));
      taken = entry.sequence();
    }
  }

  /**
   * What a program that is begun anew knows of it.
   *
   * @param copies know nothing yet; of the same kinds and in the same order
   */
  public void copy(List<? extends Kept> states, List<? extends Kept> copies) {
    if (taken == 0) {
      return;
    }
    JournalEntry last = journal.entriesAfter(taken - 1).get(0);
    byte[] bytes = Checkpoint.of(last, "test", all(states)).bytes();
    Checkpoint.read(bytes).orElseThrow().restore("test", all(copies));
  }

  private static Kept all(List<? extends Kept> states) {
    return (Archive archive) -> states.forEach(state -> state.keep(archive));
  }
}
