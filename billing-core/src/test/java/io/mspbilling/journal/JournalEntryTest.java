package io.mspbilling.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

  private static final Instant AT = Instant.parse("2026-03-01T08:30:00Z");
  private static final Facts FACTS = Facts.of(Map.of("b", "2", "a", "1"));
  private static final JournalRecord RECORD = JournalRecord.unique("noted", "k", FACTS);
  private static final JournalEntry ENTRY =
      JournalEntry.following(JournalEntry.GENESIS, 1, AT, RECORD);

  /** Computed by an independent program. It must never change: stored chains would break. */
  @Test
  void hashStaysTheSameForEver() {
    assertThat(ENTRY.hash())
        .isEqualTo("a27a9b25c123df182b1923cc859fde884353386c82a2c8d501c17b60d85d6ff3");
    assertThat(ENTRY.follows(JournalEntry.GENESIS)).isTrue();
  }

  @Test
  void everyWordOfAnEntryIsUnderItsHash() {
    String hash = ENTRY.hash();
    List<JournalEntry> changed =
        List.of(
            new JournalEntry(2, AT, RECORD, hash),
            new JournalEntry(1, AT.plusNanos(1), RECORD, hash),
            entry(new JournalRecord("other", RECORD.uniqueKey(), FACTS)),
            entry(new JournalRecord("noted", Optional.empty(), FACTS)),
            entry(new JournalRecord("noted", Optional.of("noted:l"), FACTS)),
            entry(new JournalRecord("noted", RECORD.uniqueKey(), Facts.none())),
            entry(new JournalRecord("noted", RECORD.uniqueKey(), Facts.of(Map.of("a", "1b2")))),
            entry(
                new JournalRecord(
                    "noted", RECORD.uniqueKey(), Facts.of(Map.of("a", "1", "b", "3")))));

    assertThat(changed).allMatch(entry -> !entry.follows(JournalEntry.GENESIS));
    assertThat(ENTRY.follows("1".repeat(64))).isFalse();
  }

  @Test
  void emptyUniqueKeyIsRefusedSinceItHashesLikeNone() {
    assertThatThrownBy(() -> new JournalRecord("noted", Optional.of(""), FACTS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void uniqueKeysOfDifferentKindsDoNotMeet() {
    assertThat(JournalRecord.unique("other", "k", FACTS).uniqueKey())
        .isNotEqualTo(RECORD.uniqueKey());
  }

  private static JournalEntry entry(JournalRecord record) {
    return new JournalEntry(1, AT, record, ENTRY.hash());
  }
}
