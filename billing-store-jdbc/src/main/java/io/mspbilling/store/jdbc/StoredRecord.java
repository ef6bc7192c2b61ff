package io.mspbilling.store.jdbc;

import io.mspbilling.journal.JournalRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A record in the form of its columns.
 *
 * @param uniqueKey empty if there is none
 * @param keyDigest SHA-256 of the unique key in hex, empty if there is none
 */
record StoredRecord(String kind, String uniqueKey, String keyDigest, String facts) {

  /** Longest record: its kind, unique key and facts as stored, in bytes of UTF-8. */
  static final int MAX_BYTES = 1 << 20;

  static StoredRecord of(JournalRecord record) {
    return new StoredRecord(
        StoredText.written(record.kind()),
        StoredText.written(record.uniqueKey().orElse("")),
        record.uniqueKey().map(StoredRecord::sha256).orElse(""),
        FactsText.written(record.facts()));
  }

  boolean isUnique() {
    return !keyDigest.isEmpty();
  }

  boolean isTooLong() {
    long chars = (long) kind.length() + uniqueKey.length() + facts.length();
    return chars > MAX_BYTES / 3
        && utf8Bytes(kind) + utf8Bytes(uniqueKey) + utf8Bytes(facts) > MAX_BYTES;
  }

  /** 64 hexadecimal digits. */
  static String sha256(String text) {
    try {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static long utf8Bytes(String text) {
    return text.codePoints()
        .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
        .sum();
  }
}
