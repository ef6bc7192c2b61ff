package io.mspbilling.store.jdbc;

import static io.mspbilling.store.jdbc.Samples.AT;
import static io.mspbilling.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalCopy;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.store.file.FileJournal;
import io.mspbilling.store.file.JournalFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  @Test
  void journalGoesFromPostgresqlToAFileToH2AndKeepsEveryHash() {
    Journal postgresql = JdbcJournal.open(Store.POSTGRESQL.empty(), TENANT);
    Samples.fill(postgresql, 20);
    for (Instant at : List.of(Instant.MIN, Instant.MAX, Instant.EPOCH.minusNanos(1), AT)) {
      postgresql.append(
          JournalRecord.unique(
              "odd \0 \\0 \\", at + "\0", Facts.builder().put("\0", "\\u0000 \u2028 \0").build()),
          at);
    }
    List<JournalEntry> entries = postgresql.entriesAfter(0);
    String headHash = entries.get(23).hash();
    Path file = directory.resolve("acme.journal");
    Journal h2 = JdbcJournal.open(Store.H2.empty(), TENANT);

    try (FileJournal export = FileJournal.open(file, TENANT)) {
      assertThat(JournalCopy.copy(postgresql, export)).isEqualTo(new JournalCopy(0, 24, headHash));
      assertThat(JournalCopy.copy(export, h2)).isEqualTo(new JournalCopy(0, 24, headHash));
    }

    assertThat(JournalFile.verify(file).headHash()).isEqualTo(headHash);
    assertThat(h2.entriesAfter(0)).isEqualTo(entries);
  }

  @Test
  void copyThatWasCutShortGoesOn() {
    Journal postgresql = JdbcJournal.open(Store.POSTGRESQL.empty(), TENANT);
    Journal h2 = JdbcJournal.open(Store.H2.empty(), TENANT);
    Samples.fill(postgresql, 3);
    JournalCopy.copy(postgresql, h2);
    JournalEntry more = Samples.appended(postgresql.append(Samples.numbered(7), AT));

    assertThat(JournalCopy.copy(postgresql, h2)).isEqualTo(new JournalCopy(3, 1, more.hash()));

    assertThat(h2.entriesAfter(3)).containsExactly(more);
  }
}
