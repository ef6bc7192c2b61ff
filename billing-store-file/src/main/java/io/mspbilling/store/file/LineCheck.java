package io.mspbilling.store.file;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.json.JsonProblem;
import java.nio.file.Path;

/** Tells whether a line of the file is the entry that belongs in its place. */
final class LineCheck {

  private final Path file;

  LineCheck(Path file) {
    this.file = file;
  }

  /**
   * The entry in a line that is said to hold it.
   *
   * @param line without its line feed
   * @throws JournalException if it is another, or none
   */
  JournalEntry entry(byte[] line, long sequence) {
    JournalEntry entry;
    try {
      entry = LineFormat.readEntry(line);
    } catch (JsonProblem problem) {
      throw unreadable(sequence, problem);
    }
    if (entry.sequence() != sequence) {
      throw broken(sequence, "is entry " + entry.sequence() + " where " + sequence + " belongs");
    }
    return entry;
  }

  /** As {@link #entry}, and it must be untouched and follow the one with this hash. */
  JournalEntry entryAfter(String previousHash, byte[] line, long sequence) {
    JournalEntry entry = entry(line, sequence);
    if (!entry.follows(previousHash)) {
      throw broken(sequence, "does not fit its hash: it, or a line before it, was changed");
    }
    return entry;
  }

  JournalException unreadable(long sequence, JsonProblem problem) {
    return broken(sequence, "cannot be read (" + problem.getMessage() + ")");
  }

  /**
   * A broken line, with the remedy.
   *
   * @param sequence of the entry that belongs there; 0 for the header
   */
  JournalException broken(long sequence, String problem) {
    return new JournalException(
        file
            + ", line "
            + (sequence + 1)
            + ": "
            + problem
            + ". Nothing was changed; keep this file, and put the last good copy in its place",
        null);
  }
}
