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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a journal file says up to a certain byte, every line of it checked when it was taken in, by
 * us or by whoever wrote the index. It only ever grows. Of an entry it remembers where it stands
 * and the fingerprint of its unique key; the rest is read again from the disk when it is asked for.
 */
final class Contents {

  private final Disk disk;
  private final LineCheck check;
  private final ToLongFunction<String> fingerprints;
  private Offsets offsets = new Offsets();
  private KeyTable keys = KeyTable.empty();
  private @Nullable TenantId tenant;
  private String headHash = JournalEntry.GENESIS;

  /** What stands in the file after its last good line. */
  enum Tail {
    /** Nothing, as it should be. */
    NOTHING,
    /** An entry that is complete but for its line feed. */
    ENTRY_WITHOUT_LINE_FEED,
    /** The beginning of a line, or a line of which some blocks never reached the disk. */
    HALF_WRITTEN
  }

  /**
   * @param fingerprints of unique keys, the same for all who share an index
   */
  Contents(Path file, Disk disk, ToLongFunction<String> fingerprints) {
    this.disk = disk;
    this.check = new LineCheck(file);
    this.fingerprints = fingerprints;
  }

  /** Whose file it is, as its first line says; empty before that was read. */
  Optional<TenantId> tenant() {
    return Optional.ofNullable(tenant);
  }

  /** Where the next line begins. */
  long end() {
    return offsets.end();
  }

  long size() {
    return offsets.entries();
  }

  String headHash() {
    return headHash;
  }

  /**
   * The entry with a record's unique key, if there is one.
   *
   * @throws JournalException if the line in which it stands, or stood, was changed
   */
  Optional<JournalEntry> find(JournalRecord record) throws IOException {
    if (record.uniqueKey().isEmpty()) {
      return Optional.empty();
    }
    long fingerprint = fingerprints.applyAsLong(record.uniqueKey().get());
    for (long sequence : keys.candidates(fingerprint)) {
      JournalEntry entry = lines().entry(sequence);
      if (entry.record().uniqueKey().equals(record.uniqueKey())) {
        return Optional.of(entry);
      }
      Optional<Long> found = entry.record().uniqueKey().map(fingerprints::applyAsLong);
      if (!found.equals(Optional.of(fingerprint))) {
        throw check.broken(sequence, "has another unique key than before: it was changed");
      }
    }
    return Optional.empty();
  }

  /**
   * The entries after a sequence number, read from the disk.
   *
   * @throws JournalException if a line of theirs was changed
   */
  List<JournalEntry> after(long sequence) throws IOException {
    return lines().after(sequence, headHash);
  }

  /**
   * Sees to it that the last entry still stands in its place: a file that others have rewritten may
   * be as long as it was.
   *
   * @throws JournalException if another one does
   */
  void requireHead() throws IOException {
    if (size() > 0 && !check.entry(lines().line(size()), size()).hash().equals(headHash)) {
      throw check.broken(size(), "is another entry than before: the file was changed");
    }
  }

  /** The entry that a record would become. */
  JournalEntry next(JournalRecord record, Instant at) {
    return JournalEntry.following(headHash, size() + 1, at, record);
  }

  /** Takes in an entry that was written as one line. */
  void add(JournalEntry entry, int lineBytes) {
    offsets.add(lineBytes);
    entry
        .record()
        .uniqueKey()
        .ifPresent(key -> keys.add(fingerprints.applyAsLong(key), entry.sequence()));
    headHash = entry.hash();
  }

  /** What was taken in until now; empty if that is nothing. Changes when more is taken in. */
  Optional<Index> index() {
    return tenant().map(owner -> new Index(owner, offsets, keys, headHash));
  }

  /**
   * Takes in what an index says, if it is one of this file: then its last entry stands in its
   * place, and by the chain of hashes that entry knows all before it.
   *
   * @return whether it is
   */
  boolean startFrom(Index index) throws IOException {
    if (index.offsets().end() > disk.length()) {
      return false;
    }
    StoredLines lines = new StoredLines(disk, index.offsets(), check);
    try {
      if (!lines.tenant().equals(index.tenant())
          || !lines.entry(index.offsets().entries()).hash().equals(index.headHash())) {
        return false;
      }
    } catch (JournalException e) {
      return false;
    }
    offsets = index.offsets();
    keys = index.keys();
    tenant = index.tenant();
    headHash = index.headHash();
    return true;
  }

  /**
   * Reads on to the end of the file.
   *
   * @return what is left there after the last good line
   * @throws JournalException if a line is broken and no crash can have done that
   */
  Tail readOn() throws IOException {
    LineReader lines = new LineReader(disk, end(), disk.length());
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

  private void take(Line line) throws IOException {
    if (!line.isWhole()) {
      throw broken("ends too early");
    }
    int lineBytes = line.bytes().length + 1;
    if (tenant == null) {
      try {
        tenant = LineFormat.readHeader(line.bytes());
      } catch (JsonProblem problem) {
        throw check.unreadable(0, problem);
      }
      offsets.add(lineBytes);
      return;
    }
    JournalEntry entry = check.entryAfter(headHash, line.bytes(), size() + 1);
    if (find(entry.record()).isPresent()) {
      throw broken("repeats the unique key of an earlier line");
    }
    add(entry, lineBytes);
  }

  private boolean isNextEntry(byte[] bytes) {
    try {
      check.entryAfter(headHash, bytes, size() + 1);
      return true;
    } catch (JournalException e) {
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

  private StoredLines lines() {
    return new StoredLines(disk, offsets, check);
  }

  private JournalException broken(String problem) {
    return check.broken(tenant == null ? 0 : size() + 1, problem);
  }
}
