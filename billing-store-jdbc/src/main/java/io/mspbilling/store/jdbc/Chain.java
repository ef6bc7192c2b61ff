package io.mspbilling.store.jdbc;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.store.jdbc.JournalTable.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries after a sequence number, checked one by one as they come in. */
final class Chain {

  private final JournalTable table;
  private final long after;
  private final List<JournalEntry> entries = new ArrayList<>();
  private Optional<Head> head;

  Chain(JournalTable table, long after) {
    this.table = table;
    this.after = after;
    this.head = after == 0 ? Optional.of(Head.EMPTY) : Optional.empty();
  }

  /** The sequence number to read from: that of the entry which the others follow, at first. */
  long next() {
    return head.map(last -> last.sequence() + 1).orElse(after);
  }

  void add(JournalEntry entry) {
    if (entry.sequence() != next()) {
      throw table.broken(next(), "is missing");
    }
    if (head.isPresent()) {
      if (!entry.follows(head.get().hash())) {
        throw table.broken(
            entry.sequence(), "does not fit its hash: it, or one before it, was changed");
      }
      entries.add(entry);
    }
    head = Optional.of(Head.of(entry));
  }

  /** The last entry that was taken in; empty if there was none, not even the one to follow. */
  Optional<Head> head() {
    return head;
  }

  List<JournalEntry> entries() {
    return List.copyOf(entries);
  }
}
