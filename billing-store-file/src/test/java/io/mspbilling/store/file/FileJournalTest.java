package io.mspbilling.store.file;

import static io.mspbilling.store.file.Samples.AT;
import static io.mspbilling.store.file.Samples.TENANT;
import static io.mspbilling.store.file.Samples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = directory.resolve("acme.journal");
  }

  @Test
  void everyLineIsReadableText() throws IOException {
    Samples.journalOf(1, file);

    assertThat(Files.readString(file, StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            header ->
                assertThat(header)
                    .matches("\\{\"journal\":\"1\",\"tenant\":\"acme\",\"hash\":\"[0-9a-f]{64}\"}"),
            entry ->
                assertThat(entry)
                    .startsWith(
                        "{\"sequence\":\"1\",\"at\":\"2026-03-01T08:30:00Z\",\"kind\":\"numbered\","
                            + "\"uniqueKey\":\"numbered:0\",\"facts\":{\"name\":\"Zo\u00eb"));
  }

  @Test
  void onlyTheOwnerMayReadWhatIsStored() throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Samples.journalOf(1, file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 9));
    Samples.entriesOf(file);

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.toList())
          .hasSize(3)
          .allSatisfy(
              stored ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void twoInstancesOfOneFileSeeEachOther() {
    try (FileJournal one = FileJournal.open(file, TENANT);
        FileJournal other = FileJournal.open(file, TENANT)) {
      assertThat(one.append(numbered(1), AT).isAppended()).isTrue();
      assertThat(other.append(numbered(1), AT).isAppended()).isFalse();
      assertThat(other.append(numbered(2), AT).isAppended()).isTrue();

      assertThat(one.entriesAfter(0)).hasSize(2).isEqualTo(other.entriesAfter(0));
    }
  }

  @Test
  void interruptedThreadStillWritesAndStaysInterrupted() {
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      Thread.currentThread().interrupt();
      assertThat(journal.append(numbered(1), AT).isAppended()).isTrue();
      assertThat(Thread.interrupted()).isTrue();

      assertThat(journal.append(numbered(2), AT).isAppended()).isTrue();
    }
  }

  @Test
  void recordThatIsTooLongIsRefusedAndTheJournalGoesOn() {
    Facts large = Facts.builder().put("text", "x".repeat(LineFormat.MAX_LINE_BYTES)).build();
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertThatThrownBy(() -> journal.append(JournalRecord.of("large", large), AT))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("nothing was written");

      assertThat(journal.append(numbered(1), AT).isAppended()).isTrue();
    }
  }

  @Test
  void longestRecordCanBeReadAgain() {
    String text = "x".repeat(LineFormat.MAX_LINE_BYTES - 200);
    JournalEntry entry;
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      journal.append(JournalRecord.of("long", Facts.builder().put("text", text).build()), AT);
      journal.append(numbered(1), AT);
      entry = journal.entriesAfter(0).get(0);
    }
    assertThat(Samples.entriesOf(file)).hasSize(2).startsWith(entry);
  }

  @Test
  void closedJournalRefusesEverything() {
    FileJournal journal = FileJournal.open(file, TENANT);
    journal.close();

    assertThatThrownBy(() -> journal.append(numbered(1), AT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is closed");
    assertThatThrownBy(() -> journal.entriesAfter(0)).isInstanceOf(JournalException.class);
    journal.close();
  }

  @Test
  void missingDirectoryIsAProblemOfTheStore() {
    Path nowhere = directory.resolve("missing").resolve("acme.journal");

    assertThatThrownBy(() -> FileJournal.open(nowhere, TENANT).close())
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void verifyReportsWhatIsThereAndChangesNothing() throws IOException {
    List<JournalEntry> entries = Samples.journalOf(3, file);
    byte[] whole = Files.readAllBytes(file);

    assertThat(JournalFile.verify(file))
        .isEqualTo(new JournalReport(TENANT, 3, entries.get(2).hash(), 0));

    Files.write(file, Arrays.copyOf(whole, whole.length - 9));
    JournalReport cut = JournalFile.verify(file);
    assertThat(cut.entries()).isEqualTo(2);
    assertThat(cut.headHash()).isEqualTo(entries.get(1).hash());
    assertThat(cut.unfinishedBytes()).isPositive();
    assertThat(Files.size(file)).isEqualTo(whole.length - 9L);
  }

  @Test
  void verifyRefusesWhatIsNoJournal() throws IOException {
    assertThatThrownBy(() -> JournalFile.verify(file)).isInstanceOf(JournalException.class);
    Files.createFile(file);
    assertThatThrownBy(() -> JournalFile.verify(file))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("empty");
  }
}
