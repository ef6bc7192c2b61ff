package io.mspbilling.testkit.contract;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal that keeps no checkpoints, as is allowed. */
class ForgetfulJournalTest extends JournalContract {

  private final Map<TenantId, Journal> store = new HashMap<>();

  @Override
  protected Journal open(TenantId tenant) {
    return store.computeIfAbsent(tenant, owner -> new ForgetfulJournal(new InMemoryJournal(owner)));
  }

  @Override
  protected boolean keepsCheckpoints() {
    return false;
  }

  private record ForgetfulJournal(Journal journal) implements Journal {

    @Override
    public TenantId tenant() {
      return journal.tenant();
    }

    @Override
    public AppendResult append(JournalRecord record, Instant at) {
      return journal.append(record, at);
    }

    @Override
    public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
      return journal.appendIfLast(lastSequence, record, at);
    }

    @Override
    public List<JournalEntry> entriesAfter(long sequence) {
      return journal.entriesAfter(sequence);
    }
  }
}
