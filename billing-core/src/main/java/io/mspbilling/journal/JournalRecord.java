package io.mspbilling.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing to remember.
 *
 * @param kind what kind of thing, as in {@code effect-intended}
 * @param uniqueKey the journal takes at most one record with the same unique key; empty if there is
 *     no such limit, never an empty text
 * @param facts the rest
 */
public record JournalRecord(String kind, Optional<String> uniqueKey, Facts facts) {

  /**
   * @throws IllegalArgumentException if the unique key is an empty text
   */
  public JournalRecord {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(uniqueKey, "uniqueKey");
    Objects.requireNonNull(facts, "facts");
    if (uniqueKey.filter(String::isEmpty).isPresent()) {
      throw new IllegalArgumentException("a unique key must not be empty");
    }
  }

  /** A record that may be written any number of times. */
  public static JournalRecord of(String kind, Facts facts) {
    return new JournalRecord(kind, Optional.empty(), facts);
  }

  /** A record that is written at most once under its key. */
  public static JournalRecord unique(String kind, String key, Facts facts) {
    return new JournalRecord(kind, Optional.of(kind + ":" + key), facts);
  }

  /** The same, with the person who decided it. */
  public JournalRecord by(String who) {
    return new JournalRecord(
        kind, uniqueKey, Facts.builder().putAll(facts).put("who", who).build());
  }

  public boolean is(String kind) {
    return this.kind.equals(kind);
  }
}
