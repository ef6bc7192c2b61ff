package io.mspbilling.store.file;

import static io.mspbilling.store.file.Samples.AT;
import static io.mspbilling.store.file.Samples.TENANT;
import static io.mspbilling.store.file.Samples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  private Path file = Path.of("");
  private Path kept = Path.of("");
  private List<JournalEntry> entries = List.of();

  @BeforeEach
  void fill() {
    file = directory.resolve("acme.journal");
    kept = directory.resolve("acme.journal.checkpoint");
    entries = Samples.journalOf(2, file);
  }

  @Test
  void checkpointThatIsDamagedAtAnyByteIsNone() throws IOException {
    byte[] whole = checkpoint("known").bytes();
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << (i % 8));
      Files.write(kept, damaged);

      assertNone();
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(kept, Arrays.copyOf(whole, length));

      assertNone();
    }
  }

  @Test
  void whatACrashBeforeTheMoveLeftIsClearedAway() throws IOException {
    Path halfWritten = directory.resolve("acme.journal.checkpoint.new");
    Files.writeString(halfWritten, "half of a checkp");
    assertNone();

    Checkpoint checkpoint = checkpoint("known");
    keep(checkpoint);

    assertThat(halfWritten).doesNotExist();
    assertThat(Files.readAllBytes(kept)).isEqualTo(checkpoint.bytes());
  }

  @Test
  void checkpointThatCannotBeWrittenLeavesTheJournalUnharmed() throws IOException {
    Files.createDirectories(kept.resolve("in the way"));
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertThatThrownBy(() -> journal.keep(checkpoint("known")))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("the journal itself is unharmed");

      assertThat(journal.checkpoint()).isEmpty();
      assertThat(journal.append(numbered(2), AT).isAppended()).isTrue();
    }
    assertThat(directory.resolve("acme.journal.checkpoint.new")).doesNotExist();
    assertThat(Samples.entriesOf(file)).hasSize(3);
  }

  @Test
  void closedJournalNeitherKeepsNorShowsCheckpoints() {
    keep(checkpoint("known"));
    FileJournal journal = FileJournal.open(file, TENANT);
    journal.close();

    assertThatThrownBy(journal::checkpoint)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is closed");
    assertThatThrownBy(() -> journal.keep(checkpoint("more")))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void checkpointIsForTheOwnerOnly() throws IOException {
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    keep(checkpoint("known"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
  }

  private Checkpoint checkpoint(String known) {
    List<String> state = new ArrayList<>(List.of(known));
    return Checkpoint.of(
        entries.get(1),
        "of a test",
        archive -> archive.values("known", state, Form.text(text -> text)));
  }

  private void keep(Checkpoint checkpoint) {
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      journal.keep(checkpoint);
    }
  }

  private void assertNone() {
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertThat(journal.checkpoint()).isEmpty();
    }
  }
}
