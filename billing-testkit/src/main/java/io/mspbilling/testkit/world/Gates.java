package io.mspbilling.testkit.world;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.testkit.calls.Calls;
import io.mspbilling.testkit.calls.FakeOperation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Every write to the journal and every call to a vendor passes a gate before its effect, and one
 * after it, before the caller hears of it. There a worker may die, or another one may run.
 */
final class Gates {
  private int passed;
  private boolean open = true;
  private IntConsumer atGate = gate -> {};

  <O extends Enum<O> & FakeOperation> void watch(Calls<O> calls) {
    calls.onBefore(operation -> pass());
    calls.onAfter(operation -> pass());
  }

  /** Runs something whose gates are counted from 1. */
  void guarding(IntConsumer atGate, Runnable run) {
    passed = 0;
    this.atGate = atGate;
    open = false;
    try {
      run.run();
    } finally {
      open = true;
    }
  }

  /** Runs something that passes no gate. */
  void unwatched(Runnable run) {
    boolean before = open;
    open = true;
    try {
      run.run();
    } finally {
      open = before;
    }
  }

  private void pass() {
    if (!open) {
      atGate.accept(++passed);
    }
  }

  Journal watch(Journal journal) {
    return new Watched(journal);
  }

  private final class Watched implements Journal {
    private final Journal journal;

    Watched(Journal journal) {
      this.journal = journal;
    }

    @Override
    public TenantId tenant() {
      return journal.tenant();
    }

    @Override
    public AppendResult append(JournalRecord record, Instant at) {
      pass();
      AppendResult result = journal.append(record, at);
      pass();
      return result;
    }

    @Override
    public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
      pass();
      AppendResult result = journal.appendIfLast(lastSequence, record, at);
      pass();
      return result;
    }

    @Override
    public List<JournalEntry> entriesAfter(long sequence) {
      return journal.entriesAfter(sequence);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
      return journal.checkpoint();
    }

    @Override
    public void keep(Checkpoint checkpoint) {
      journal.keep(checkpoint);
    }
  }
}
