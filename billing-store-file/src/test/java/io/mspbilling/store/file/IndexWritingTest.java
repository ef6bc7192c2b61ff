package io.mspbilling.store.file;

import static io.mspbilling.store.file.Samples.AT;
import static io.mspbilling.store.file.Samples.TENANT;
import static io.mspbilling.store.file.Samples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an index is written, and that nothing depends on it. */
class IndexWritingTest {

  private static final int MANY = 1_000;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  private Path file = Path.of("");
  private Path index = Path.of("");
  private List<JournalEntry> entries = List.of();

  @BeforeEach
  void fill() throws IOException {
    file = directory.resolve("acme.journal");
    index = Samples.indexFileOf(file);
    entries = Samples.longJournalOf(MANY, file);
  }

  @Test
  void openingThatHasToReadManyLinesWritesAnIndex() throws IOException {
    assertThat(Samples.entriesOf(file)).isEqualTo(entries);
    byte[] written = Files.readAllBytes(index);
    assertThat(written).isEqualTo(IndexFormat.write(Samples.indexOf(file)));

    assertThat(Samples.entriesOf(file)).isEqualTo(entries);
    assertThat(Files.readAllBytes(index)).isEqualTo(written);
  }

  @Test
  void fewLinesAreNotWorthAnIndex() throws IOException {
    Samples.longJournalOf(MANY - 1, file);

    assertThat(Samples.entriesOf(file)).hasSize(MANY - 1);

    assertThat(index).doesNotExist();
  }

  @Test
  void closingWritesAnIndexIfTheJournalHasGrownEnough() throws IOException {
    Samples.longJournalOf(MANY - 1, file);
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      journal.append(numbered(MANY), AT);
      assertThat(index).doesNotExist();
    }
    assertThat(entriesInIndex()).contains((long) MANY);
  }

  @Test
  void catchingUpWithManyLinesWritesAnIndexThatOthersMayUse() throws IOException {
    Samples.longJournalOf(1, file);
    try (FileJournal one = FileJournal.open(file, TENANT);
        FileJournal other = FileJournal.open(file, TENANT)) {
      Samples.longJournalOf(MANY + 1, file);
      assertThat(one.entriesAfter(MANY)).hasSize(1);
      assertThat(entriesInIndex()).contains(MANY + 1L);

      try (FileJournal third = FileJournal.open(file, TENANT)) {
        third.append(numbered(MANY + 1), AT);
        assertThat(other.entriesAfter(0)).isEqualTo(third.entriesAfter(0)).hasSize(MANY + 2);
      }
      assertThat(entriesInIndex()).contains(MANY + 2L);
      assertThat(one.append(numbered(MANY + 1), AT).isAppended()).isFalse();
      assertThat(one.append(numbered(MANY + 2), AT).isAppended()).isTrue();
    }
    assertThat(Samples.entriesOf(file)).hasSize(MANY + 3);
    assertThat(JournalFile.verify(file).entries()).isEqualTo(MANY + 3);
  }

  @Test
  void indexThatSavesMostOfTheReadingStays() throws IOException {
    Samples.indexed(file);
    Samples.longJournalOf(MANY + 20, file);

    assertThat(Samples.entriesOf(file)).hasSize(MANY + 20);

    assertThat(entriesInIndex()).contains((long) MANY);
  }

  @Test
  void indexThatIsOfNoUseIsReplaced() throws IOException {
    Files.writeString(index, "no index at all");

    Samples.entriesOf(file);

    assertThat(entriesInIndex()).contains((long) MANY);
  }

  @Test
  void whatACrashBeforeTheMoveLeftIsClearedAway() throws IOException {
    Path halfWritten = directory.resolve("acme.journal.index.new");
    Files.writeString(halfWritten, "half of an in");

    assertThat(Samples.entriesOf(file)).isEqualTo(entries);

    assertThat(halfWritten).doesNotExist();
    assertThat(entriesInIndex()).contains((long) MANY);
  }

  @Test
  void indexThatCannotBeWrittenHindersNothing() throws IOException {
    Files.createDirectories(index.resolve("in the way"));

    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertThat(journal.append(numbered(MANY), AT).isAppended()).isTrue();
      assertThat(journal.entriesAfter(0)).hasSize(MANY + 1);
    }
    assertThat(Samples.entriesOf(file)).hasSize(MANY + 1);
    assertThat(directory.resolve("acme.journal.index.new")).doesNotExist();
  }

  @Test
  void deletedIndexIsMadeAnew() throws IOException {
    Samples.entriesOf(file);
    byte[] before = Files.readAllBytes(index);
    Files.delete(index);

    assertThat(Samples.entriesOf(file)).isEqualTo(entries);

    assertThat(Files.readAllBytes(index)).isEqualTo(before);
  }

  @Test
  void indexIsForTheOwnerOnly() throws IOException {
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path halfWritten = Files.writeString(directory.resolve("acme.journal.index.new"), "half");
    Files.setPosixFilePermissions(halfWritten, PosixFilePermissions.fromString("rw-rw-rw-"));
    Samples.entriesOf(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(index)))
        .isEqualTo("rw-------");
  }

  private Optional<Long> entriesInIndex() throws IOException {
    return IndexFormat.read(Files.readAllBytes(index)).map(read -> read.offsets().entries());
  }
}
