package io.mspbilling.store.file;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.TenantId;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.store.file.LineReader.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads lines again of which only the places are remembered. What was changed since is a {@link
 * io.mspbilling.journal.JournalException} that names the line.
 */
final class StoredLines {

  private final Disk disk;
  private final Offsets offsets;
  private final LineCheck check;

  StoredLines(Disk disk, Offsets offsets, LineCheck check) {
    this.disk = disk;
    this.offsets = offsets;
    this.check = check;
  }

  /** Whose file it is. */
  TenantId tenant() throws IOException {
    try {
      return LineFormat.readHeader(line(0));
    } catch (JsonProblem problem) {
      throw check.unreadable(0, problem);
    }
  }

  /** An entry that is there, held against the hash that stands in the line before. */
  JournalEntry entry(long sequence) throws IOException {
    return check.entryAfter(hashBefore(sequence), line(sequence), sequence);
  }

  /**
   * The entries after one, held against its hash.
   *
   * @param headHash what the last entry's hash must be
   */
  List<JournalEntry> after(long sequence, String headHash) throws IOException {
    long last = offsets.entries();
    if (sequence >= last) {
      return List.of();
    }
    long first = Math.max(sequence, 0) + 1;
    String hash = hashBefore(first);
    List<JournalEntry> entries = new ArrayList<>();
    LineReader lines = new LineReader(disk, offsets.start(first), offsets.end());
    for (long next = first; next <= last; next++) {
      JournalEntry entry = check.entryAfter(hash, next(lines, next), next);
      entries.add(entry);
      hash = entry.hash();
    }
    if (!hash.equals(headHash)) {
      throw check.broken(last, "is another entry than before: the file was changed");
    }
    return List.copyOf(entries);
  }

  private String hashBefore(long sequence) throws IOException {
    return sequence == 1
        ? JournalEntry.GENESIS
        : check.entry(line(sequence - 1), sequence - 1).hash();
  }

  private byte[] next(LineReader lines, long sequence) throws IOException {
    return lines
        .next()
        .filter(Line::isWhole)
        .map(Line::bytes)
        .orElseThrow(() -> check.broken(sequence, "no longer ends where it did"));
  }

  /** The bytes of a line, without its line feed. */
  byte[] line(long line) throws IOException {
    byte[] bytes = disk.read(offsets.start(line), offsets.length(line));
    if (bytes[bytes.length - 1] != LineFormat.LINE_FEED) {
      throw check.broken(line, "no longer ends where it did");
    }
    return Arrays.copyOf(bytes, bytes.length - 1);
  }
}
