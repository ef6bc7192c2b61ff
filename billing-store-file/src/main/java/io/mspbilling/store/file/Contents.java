package io.mspbilling.store.file;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.store.file.LineReader.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a journal file says up to a certain byte, every line of it checked. It only ever grows, and
 * is at any time true of the beginning of the file.
 */
final class Contents {

  private final Path file;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Map<String, JournalEntry> byUniqueKey = new HashMap<>();
  private @Nullable TenantId tenant;
  private String headHash = JournalEntry.GENESIS;
  private long end;

  /** What stands in the file after its last good line. */
  enum Tail {
    /** Nothing, as it should be. */
    NOTHING,
    /** An entry that is complete but for its line feed. */
    ENTRY_WITHOUT_LINE_FEED,
    /** The beginning of a line, or a line of which some blocks never reached the disk. */
    HALF_WRITTEN
  }

  Contents(Path file) {
    this.file = file;
  }

  /** Whose file it is, as its first line says; empty before that was read. */
  Optional<TenantId> tenant() {
    return Optional.ofNullable(tenant);
  }

  /** Where the next line begins. */
  long end() {
    return end;
  }

  long size() {
    return entries.size();
  }

  String headHash() {
    return headHash;
  }

  Optional<JournalEntry> find(JournalRecord record) {
    return record.uniqueKey().map(byUniqueKey::get);
  }

  /** A copy of the entries after a sequence number. */
  List<JournalEntry> after(long sequence) {
    int from = (int) Math.min(Math.max(sequence, 0), entries.size());
    return List.copyOf(entries.subList(from, entries.size()));
  }

  /** The entry that a record would become. */
  JournalEntry next(JournalRecord record, Instant at) {
    return JournalEntry.following(headHash, entries.size() + 1L, at, record);
  }

  /** Takes in an entry that was written as one line. */
  void add(JournalEntry entry, int lineBytes) {
    entries.add(entry);
    entry.record().uniqueKey().ifPresent(key -> byUniqueKey.put(key, entry));
    headHash = entry.hash();
    end += lineBytes;
  }

  /**
   * Reads on to the end of the file.
   *
   * @return what is left there after the last good line
   * @throws JournalException if a line is broken and no crash can have done that
   */
  Tail readOn(Disk disk) throws IOException {
    LineReader lines = new LineReader(disk, end, disk.length());
    for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Line line = next.get();
      if (line.isTooLong()) {
        throw broken("is longer than " + LineFormat.MAX_LINE_BYTES + " bytes");
      }
      if (line.isLast() && tenant != null) {
        Tail tail = tail(line);
        if (tail != Tail.NOTHING) {
          return tail;
        }
      }
      take(line);
    }
    return Tail.NOTHING;
  }

  /**
   * Judges the last line with care: what a crash leaves behind was never acknowledged and may be
   * set aside; a finished line that was damaged later may not, its entry counts.
   */
  private Tail tail(Line line) {
    byte[] bytes = line.bytes();
    if (line.isWhole()) {
      return hasUnwrittenBlock(bytes) ? Tail.HALF_WRITTEN : Tail.NOTHING;
    }
    if (isNextEntry(bytes)) {
      return Tail.ENTRY_WITHOUT_LINE_FEED;
    }
    if (isNextEntry(Arrays.copyOf(bytes, bytes.length - 1))) {
      throw broken("holds another byte where its line feed was");
    }
    return Tail.HALF_WRITTEN;
  }

  private void take(Line line) {
    if (!line.isWhole()) {
      throw broken("ends too early");
    }
    try {
      if (tenant == null) {
        tenant = LineFormat.readHeader(line.bytes());
        end += line.bytes().length + 1L;
      } else {
        JournalEntry entry = LineFormat.readEntry(line.bytes());
        requireNext(entry);
        add(entry, line.bytes().length + 1);
      }
    } catch (JsonProblem problem) {
      throw broken("cannot be read (" + problem.getMessage() + ")");
    }
  }

  private void requireNext(JournalEntry entry) {
    if (entry.sequence() != entries.size() + 1L) {
      throw broken("is entry " + entry.sequence() + " where " + (entries.size() + 1L) + " belongs");
    }
    if (!entry.follows(headHash)) {
      throw broken("does not fit its hash: it, or a line before it, was changed");
    }
    if (find(entry.record()).isPresent()) {
      throw broken("repeats the unique key of an earlier line");
    }
  }

  private boolean isNextEntry(byte[] bytes) {
    try {
      JournalEntry entry = LineFormat.readEntry(bytes);
      return entry.sequence() == entries.size() + 1L && entry.follows(headHash);
    } catch (JsonProblem problem) {
      return false;
    }
  }

  /** JSON has no zero bytes. One may be a flipped bit; two are a block that was never written. */
  private static boolean hasUnwrittenBlock(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == 0 && bytes[i - 1] == 0) {
        return true;
      }
    }
    return false;
  }

  private JournalException broken(String problem) {
    long line = tenant == null ? 1 : entries.size() + 2L;
    return new JournalException(
        file
            + ", line "
            + line
            + ": "
            + problem
            + ". Nothing was changed; keep this file, and put the last good copy in its place",
        null);
  }
}
