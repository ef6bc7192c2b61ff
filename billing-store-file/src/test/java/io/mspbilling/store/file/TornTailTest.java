package io.mspbilling.store.file;

import static io.mspbilling.store.file.Samples.AT;
import static io.mspbilling.store.file.Samples.TENANT;
import static io.mspbilling.store.file.Samples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornTailTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  private Path file = Path.of("");
  private List<JournalEntry> entries = List.of();
  private byte[] whole = {};
  private int lastLine;

  @BeforeEach
  void fill() throws IOException {
    file = directory.resolve("acme.journal");
    entries = Samples.journalOf(3, file);
    whole = Files.readAllBytes(file);
    lastLine = Samples.startOfLastLine(whole);
  }

  @Test
  void lastRecordCutAnywhereIsSetAsideAndTheJournalGoesOn() throws IOException {
    for (int length = lastLine; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      try (FileJournal journal = FileJournal.open(file, TENANT)) {
        assertThat(journal.entriesAfter(0)).isEqualTo(entries.subList(0, 2));
        assertThat(journal.append(numbered(2), AT).isAppended()).isTrue();
      }

      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
      assertSetAside(Arrays.copyOfRange(whole, lastLine, length));
    }
  }

  @Test
  void recordThatLacksOnlyItsLineFeedIsKept() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));

    assertThat(JournalFile.verify(file).unfinishedBytes()).isEqualTo(whole.length - 1 - lastLine);
    assertThat(Samples.entriesOf(file)).isEqualTo(entries);
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    assertThat(Samples.setAside(file)).isEmpty();
  }

  @Test
  void headerCutAnywhereIsCompleted() throws IOException {
    byte[] header = LineFormat.header(TENANT);
    for (int length = 0; length <= header.length; length++) {
      Files.write(file, Arrays.copyOf(header, length));

      assertThat(Samples.entriesOf(file)).isEmpty();
      assertThat(Files.readAllBytes(file)).isEqualTo(header);
    }
  }

  @Test
  void lineWithBlocksThatNeverReachedTheDiskIsSetAside() throws IOException {
    byte[] holes = whole.clone();
    Arrays.fill(holes, lastLine + 10, whole.length - 20, (byte) 0);
    Files.write(file, holes);

    assertThat(Samples.entriesOf(file)).isEqualTo(entries.subList(0, 2));
    assertThat(Files.readAllBytes(Samples.setAside(file).get(0)))
        .isEqualTo(Arrays.copyOfRange(holes, lastLine, holes.length));
  }

  @Test
  void nothingThatWasSetAsideIsEverOverwritten() throws IOException {
    for (int extra = 10; extra < 13; extra++) {
      Files.write(file, Arrays.copyOf(whole, lastLine + extra));
      Samples.entriesOf(file);
    }
    Files.write(file, Arrays.copyOf(whole, lastLine + 11));
    Samples.entriesOf(file);

    assertThat(Samples.setAside(file))
        .extracting(aside -> aside.getFileName() + ", " + aside.toFile().length() + " bytes")
        .containsExactly(
            "acme.journal.torn-3, 10 bytes",
            "acme.journal.torn-3.2, 11 bytes",
            "acme.journal.torn-3.3, 12 bytes");
  }

  @Test
  void openJournalSetsAsideWhatADeadProcessLeft() throws IOException {
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      byte[] torn = "{\"sequence\":\"4\",\"at".getBytes(StandardCharsets.UTF_8);
      Files.write(file, torn, StandardOpenOption.APPEND);

      assertThat(journal.append(numbered(3), AT).isAppended()).isTrue();

      assertThat(journal.entriesAfter(0))
          .hasSize(4)
          .startsWith(entries.toArray(JournalEntry[]::new));
      assertThat(Files.readAllBytes(Samples.setAside(file).get(0))).isEqualTo(torn);
    }
    assertThat(JournalFile.verify(file).entries()).isEqualTo(4);
  }

  @Test
  void tailOfAnotherTenantIsLeftAlone() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length - 5));

    assertThatThrownBy(() -> FileJournal.open(file, TenantId.of("other")).close())
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("tenant 'acme'");
    assertThat(Files.size(file)).isEqualTo(whole.length - 5L);
    assertThat(Samples.setAside(file)).isEmpty();
  }

  private void assertSetAside(byte[] torn) throws IOException {
    if (torn.length == 0) {
      assertThat(Samples.setAside(file)).isEmpty();
      return;
    }
    Path aside = directory.resolve("acme.journal.torn-3");
    assertThat(Samples.setAside(file)).containsExactly(aside);
    assertThat(Files.readAllBytes(aside)).isEqualTo(torn);
    Files.delete(aside);
  }
}
