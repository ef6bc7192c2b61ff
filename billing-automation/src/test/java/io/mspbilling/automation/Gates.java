package io.mspbilling.automation;

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
import java.util.function.Supplier;

/**
 * Every call to the journal and to a fake passes a gate before its effect and another one after it,
 * before the caller hears of it. What happens at a gate is the test's choice.
 */
final class Gates {

  private int passed;
  private IntConsumer atGate = gate -> {};
  private boolean unwatched;

  /** Watches a whole world; its journal must be {@link #watch(Journal)}ed when it is made. */
  void watch(World world) {
    watch(world.psa.calls());
    watch(world.gateway.calls());
    watch(world.bank.calls());
    watch(world.books.calls());
    watch(world.mail.calls());
  }

  private <O extends Enum<O> & FakeOperation> void watch(Calls<O> calls) {
    calls.onBefore(operation -> pass());
    calls.onAfter(operation -> pass());
  }

  Journal watch(Journal journal) {
    return new Journal() {
      @Override
      public TenantId tenant() {
        return journal.tenant();
      }

      @Override
      public AppendResult append(JournalRecord record, Instant at) {
        return gated(() -> journal.append(record, at));
      }

      @Override
      public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
        return gated(() -> journal.appendIfLast(lastSequence, record, at));
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
    };
  }

  private <T> T gated(Supplier<T> call) {
    pass();
    T result = call.get();
    pass();
    return result;
  }

  private void pass() {
    if (!unwatched) {
      atGate.accept(++passed);
    }
  }

  /** Looks at something without passing a gate. */
  <T> T unwatched(Supplier<T> look) {
    unwatched = true;
    try {
      return look.get();
    } finally {
      unwatched = false;
    }
  }

  int passed() {
    return passed;
  }

  void onPass(IntConsumer atGate) {
    this.atGate = atGate;
  }
}
