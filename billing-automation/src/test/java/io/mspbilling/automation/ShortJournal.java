package io.mspbilling.automation;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.RecordTooLongException;
import io.mspbilling.journal.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * A journal that takes no long records, as those in files and databases do.
 *
 * @param longest how many characters the values of a record may have
 */
record ShortJournal(Journal journal, int longest) implements Journal {

  @Override
  public TenantId tenant() {
    return journal.tenant();
  }

  @Override
  public AppendResult append(JournalRecord record, Instant at) {
    return journal.append(checked(record), at);
  }

  @Override
  public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
    return journal.appendIfLast(lastSequence, checked(record), at);
  }

  @Override
  public List<JournalEntry> entriesAfter(long sequence) {
    return journal.entriesAfter(sequence);
  }

  private JournalRecord checked(JournalRecord record) {
    if (record.facts().values().values().stream().mapToInt(String::length).sum() > longest) {
      throw new RecordTooLongException("a record is too long; nothing was written");
    }
    return record;
  }
}
