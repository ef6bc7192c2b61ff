package io.mspbilling.store.file;

import static io.mspbilling.store.file.Samples.AT;
import static io.mspbilling.store.file.Samples.TENANT;
import static io.mspbilling.store.file.Samples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFailureTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  private Path file = Path.of("");
  private List<JournalEntry> entries = List.of();
  private byte[] whole = {};
  private byte[] next = {};

  @BeforeEach
  void fill() throws IOException {
    file = directory.resolve("acme.journal");
    entries = Samples.journalOf(2, file);
    whole = Files.readAllBytes(file);
    next = LineFormat.entry(JournalEntry.following(entries.get(1).hash(), 3, AT, numbered(2)));
  }

  @Test
  void fullDiskAtAnyByteStopsTheInstanceAndTheNextOneGoesOn() throws IOException {
    for (int room = 0; room < next.length; room++) {
      appendWithRoomFor(room);

      boolean complete = room == next.length - 1;
      assertThat(Samples.entriesOf(file)).hasSize(complete ? 3 : 2).startsWith(entries.get(0));
      assertThat(Samples.setAside(file)).hasSize(room == 0 || complete ? 0 : 1);

      Files.write(file, whole);
      for (Path aside : Samples.setAside(file)) {
        Files.delete(aside);
      }
    }
  }

  @Test
  void recordThatCouldNotBeForcedIsNotAcknowledged() throws IOException {
    List<FailingDisk> disks = new ArrayList<>();
    try (FileJournal journal =
        FileJournal.open(file, TENANT, path -> added(disks, path), Fingerprint::of)) {
      disks.get(0).failToForce();

      assertThatThrownBy(() -> journal.append(numbered(2), AT))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("may or may not be there");
      assertStopped(journal);
    }
    assertThat(Samples.entriesOf(file)).hasSize(3);
  }

  @Test
  void whatTheIndexKnowsIsForcedBeforeItIsActedOn() throws IOException {
    Samples.indexed(file);

    assertThatThrownBy(
            () ->
                FileJournal.open(
                        file,
                        TENANT,
                        path -> {
                          FailingDisk disk = FailingDisk.open(path);
                          disk.failToForce();
                          return disk;
                        },
                        Fingerprint::of)
                    .close())
        .isInstanceOf(JournalException.class)
        .hasRootCauseMessage("Input/output error");
  }

  @Test
  void diskThatIsFullFromTheStartRefusesToOpen() throws IOException {
    Path fresh = directory.resolve("fresh.journal");
    assertThatThrownBy(
            () ->
                FileJournal.open(
                        fresh,
                        TENANT,
                        path -> {
                          FailingDisk disk = FailingDisk.open(path);
                          disk.leaveRoomFor(7);
                          return disk;
                        },
                        Fingerprint::of)
                    .close())
        .isInstanceOf(JournalException.class);
    assertThat(Files.size(fresh)).isEqualTo(7);

    assertThat(Samples.journalOf(1, fresh)).hasSize(1);
  }

  private void appendWithRoomFor(int bytes) {
    List<FailingDisk> disks = new ArrayList<>();
    try (FileJournal journal =
        FileJournal.open(file, TENANT, path -> added(disks, path), Fingerprint::of)) {
      disks.get(0).leaveRoomFor(bytes);

      assertThatThrownBy(() -> journal.append(numbered(2), AT))
          .isInstanceOf(JournalException.class)
          .hasRootCauseMessage("No space left on device");

      disks.get(0).leaveRoomFor(Long.MAX_VALUE);
      assertStopped(journal);
    }
  }

  private static void assertStopped(FileJournal journal) {
    assertThatThrownBy(() -> journal.append(numbered(3), AT))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("open it again");
    assertThatThrownBy(() -> journal.entriesAfter(0)).isInstanceOf(JournalException.class);
  }

  private static FailingDisk added(List<FailingDisk> disks, Path path) throws IOException {
    FailingDisk disk = FailingDisk.open(path);
    disks.add(disk);
    return disk;
  }
}
