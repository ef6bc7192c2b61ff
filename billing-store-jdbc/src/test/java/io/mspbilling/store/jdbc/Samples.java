package io.mspbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.AppendResult.Appended;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Records to append, and what must hold of them. */
final class Samples {

  static final TenantId TENANT = TenantId.of("acme");
  static final Instant AT = Instant.parse("2026-03-01T08:30:00.123456789Z");

  private Samples() {}

  static JournalRecord numbered(int number) {
    return JournalRecord.unique(
        "numbered",
        Integer.toString(number),
        Facts.builder()
            .put("number", number)
            .put("name", "Zo\u00eb \ud83d\udcb8 \"&\" \0")
            .build());
  }

  /** What a worker decided when it had seen so many entries. */
  static JournalRecord decided(int worker, int number, long after) {
    return JournalRecord.unique(
        "decided",
        worker + "-" + number,
        Facts.builder().put("worker", worker).put("after", after).build());
  }

  /** The same for everybody, so that nothing but the database can tell who wrote it. */
  static JournalRecord alike() {
    return JournalRecord.of("alike", Facts.none());
  }

  static JournalEntry appended(AppendResult result) {
    assertThat(result).isInstanceOf(Appended.class);
    return ((Appended) result).entry();
  }

  static List<JournalEntry> fill(Journal journal, int records) {
    IntStream.range(0, records).forEach(i -> appended(journal.append(numbered(i), AT)));
    return journal.entriesAfter(0);
  }

  /** Checks that numbers run from 1 without gaps, that the hashes chain, and no key is twice. */
  static void requireSound(List<JournalEntry> entries) {
    String previous = JournalEntry.GENESIS;
    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).sequence()).isEqualTo(i + 1L);
      assertThat(entries.get(i).follows(previous)).isTrue();
      previous = entries.get(i).hash();
    }
    assertThat(entries.stream().flatMap(entry -> entry.record().uniqueKey().stream()))
        .doesNotHaveDuplicates();
  }
}
