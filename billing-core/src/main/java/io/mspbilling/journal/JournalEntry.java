package io.mspbilling.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A record in its place in the journal.
 *
 * @param sequence its number, from 1, without gaps
 * @param at when it was written
 * @param record what it says
 * @param hash SHA-256 over all of that and the hash of the entry before, in hex: nobody can change,
 *     drop or insert an entry without changing every hash after it
 */
public record JournalEntry(long sequence, Instant at, JournalRecord record, String hash) {

  /** What the first entry counts as the hash before it. */
  public static final String GENESIS = "0".repeat(64);

  public JournalEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(hash, "hash");
  }

  /** The entry that follows one with {@code previousHash}. */
  public static JournalEntry following(
      String previousHash, long sequence, Instant at, JournalRecord record) {
    return new JournalEntry(sequence, at, record, hashOf(previousHash, sequence, at, record));
  }

  /** Whether this entry is untouched and really follows the one with {@code previousHash}. */
  public boolean follows(String previousHash) {
    return hash.equals(hashOf(previousHash, sequence, at, record));
  }

  private static String hashOf(
      String previousHash, long sequence, Instant at, JournalRecord record) {
    List<String> parts = new ArrayList<>();
    parts.add(previousHash);
    parts.add(Long.toString(sequence));
    parts.add(at.toString());
    parts.add(record.kind());
    parts.add(record.uniqueKey().orElse(""));
    record
        .facts()
        .values()
        .forEach(
            (name, value) -> {
              parts.add(name);
              parts.add(value);
            });
    return HexFormat.of().formatHex(Digests.sha256(parts));
  }
}
