package io.mspbilling.store.file;

import static io.mspbilling.store.file.Samples.AT;
import static io.mspbilling.store.file.Samples.TENANT;
import static io.mspbilling.store.file.Samples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.AppendResult.AlreadyThere;
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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an index is used for and what it is not. That it is used shows by a first line that was
 * changed: who opens with an index does not notice, who reads everything does.
 */
class IndexTest {

  private static final int RECORDS = 5;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  private Path file = Path.of("");
  private List<JournalEntry> entries = List.of();
  private byte[] whole = {};

  @BeforeEach
  void fill() throws IOException {
    file = directory.resolve("acme.journal");
    entries = Samples.journalOf(RECORDS, file);
    whole = Files.readAllBytes(file);
  }

  @Test
  void journalWithAnIndexIsTheSameAndGoesOn() throws IOException {
    Samples.indexed(file);

    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      for (int after = -1; after <= RECORDS + 1; after++) {
        assertThat(journal.entriesAfter(after))
            .isEqualTo(entries.subList(Math.min(Math.max(after, 0), RECORDS), RECORDS));
      }
      for (int number = 0; number < RECORDS; number++) {
        assertThat(journal.append(numbered(number), AT))
            .isEqualTo(new AlreadyThere(entries.get(number)));
      }
      assertThat(journal.append(numbered(RECORDS), AT).isAppended()).isTrue();
    }
    assertThat(JournalFile.verify(file).entries()).isEqualTo(RECORDS + 1);
    assertThat(Samples.entriesOf(file)).hasSize(RECORDS + 1);
  }

  @Test
  void lineThatTheIndexKnowsIsCheckedWhenItIsRead() throws IOException {
    Samples.indexed(file);
    Files.write(file, changed("\"number\":\"1\""));

    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertThat(journal.entriesAfter(2)).isEqualTo(entries.subList(2, RECORDS));
      assertNames("line 3", () -> journal.entriesAfter(0));
      assertNames("line 3", () -> journal.entriesAfter(1));
      assertNames("line 3", () -> journal.append(numbered(1), AT));
      assertThat(journal.append(numbered(2), AT).isAppended()).isFalse();
    }
    assertNames("line 3", () -> JournalFile.verify(file));
  }

  @Test
  void hashThatWasChangedShowsWhenTheNextEntryIsRead() throws IOException {
    Samples.indexed(file);
    Files.write(file, changed(entries.get(1).hash()));

    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertNames("line 4", () -> journal.entriesAfter(2));
      assertNames("line 3", () -> journal.entriesAfter(1));
      assertThat(journal.entriesAfter(3)).isEqualTo(entries.subList(3, RECORDS));
    }
  }

  @Test
  void keyThatWasForgedWithItsHashIsNotTakenForAnother() throws IOException {
    Samples.indexed(file);
    JournalEntry forged =
        JournalEntry.following(
            entries.get(1).hash(), 3, AT, Samples.numbered(7)); // As long as the one it replaces.
    byte[] line = LineFormat.entry(forged);
    byte[] bytes = whole.clone();
    System.arraycopy(line, 0, bytes, startOfLine(3), line.length);
    Files.write(file, bytes);

    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertNames("line 4", () -> journal.append(numbered(2), AT));
      assertNames("line 5", () -> journal.entriesAfter(2));
    }
  }

  @Test
  void rewrittenHistoryUpToTheEndShowsInTheLastHash() throws IOException {
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      JournalEntry forged = JournalEntry.following(entries.get(3).hash(), RECORDS, AT, numbered(9));
      byte[] line = LineFormat.entry(forged);
      byte[] bytes = whole.clone();
      System.arraycopy(line, 0, bytes, startOfLine(RECORDS), line.length);
      Files.write(file, bytes);

      assertNames("line 6", () -> journal.entriesAfter(0));
    }
  }

  @Test
  void lineFeedThatWasChangedNamesTheLine() throws IOException {
    Samples.indexed(file);
    byte[] bytes = whole.clone();
    bytes[startOfLine(3) - 1] = ' ';
    Files.write(file, bytes);

    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertNames("line 3", () -> journal.entriesAfter(0));
      assertNames("line 3", () -> journal.append(numbered(1), AT));
      assertThat(journal.entriesAfter(3)).isEqualTo(entries.subList(3, RECORDS));
    }
  }

  @Test
  void damagedIndexIsNotUsed() throws IOException {
    byte[] index = Files.readAllBytes(Samples.indexed(file));
    Files.write(file, changed("\"number\":\"0\""));
    assertThatCode(this::open).doesNotThrowAnyException();

    for (int i = 0; i < index.length; i++) {
      byte[] damaged = index.clone();
      damaged[i] ^= 0x10;
      Files.write(Samples.indexFileOf(file), damaged);

      assertReadsEverything();
    }
    for (int length = 0; length < index.length; length += 7) {
      Files.write(Samples.indexFileOf(file), Arrays.copyOf(index, length));

      assertReadsEverything();
    }
    Files.write(file, whole);
    assertThat(Samples.entriesOf(file)).isEqualTo(entries);
  }

  @Test
  void indexOfAnotherTenantIsNotUsed() throws IOException {
    Index own = Samples.indexOf(file);
    Index foreign = new Index(TenantId.of("else"), own.offsets(), own.keys(), own.headHash());
    Files.write(Samples.indexFileOf(file), IndexFormat.write(foreign));

    assertThat(Samples.entriesOf(file)).isEqualTo(entries);
    Files.write(file, changed("\"number\":\"0\""));
    assertReadsEverything();
  }

  @Test
  void anotherTenantIsRefusedThoughThereIsAnIndex() throws IOException {
    Samples.indexed(file);

    assertThatThrownBy(() -> FileJournal.open(file, TenantId.of("else")).close())
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining("'acme'");
  }

  @Test
  void headerThatWasExchangedShowsThoughThereIsAnIndex() throws IOException {
    Samples.indexed(file);
    byte[] header = LineFormat.header(TenantId.of("else")); // As long as the one it replaces.
    System.arraycopy(header, 0, whole, 0, header.length);
    Files.write(file, whole);

    assertNames("line 1", this::open);
  }

  @Test
  void indexOfAnOlderCopySavesReadingWhatItKnows() throws IOException {
    byte[] older = Arrays.copyOf(whole, startOfLine(4));
    Files.write(file, older);
    Samples.indexed(file);
    Files.write(file, whole);
    assertThat(Samples.entriesOf(file)).isEqualTo(entries);

    Files.write(file, changed("\"number\":\"1\""));
    assertThatCode(this::open).doesNotThrowAnyException();
    Files.write(file, changed("\"number\":\"4\""));
    assertNames("line 6", this::open);
  }

  @Test
  void indexOfALongerFileIsNotUsed() throws IOException {
    Samples.indexed(file);
    Files.write(file, Arrays.copyOf(whole, startOfLine(4)));

    assertThat(Samples.entriesOf(file)).isEqualTo(entries.subList(0, 3));
    Files.write(file, Arrays.copyOf(changed("\"number\":\"0\""), startOfLine(4)));
    assertReadsEverything();
  }

  @Test
  void indexOfAHistoryThatTookAnotherWayIsNotUsed() throws IOException {
    Samples.indexed(file);
    Files.write(file, Arrays.copyOf(whole, startOfLine(4)));
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      for (int number = 9; number > 5; number--) {
        journal.append(numbered(number), AT);
      }
      assertThat(journal.entriesAfter(0)).hasSize(7).startsWith(entries.get(0), entries.get(1));
    }
    assertThat(Samples.entriesOf(file)).hasSize(7);
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      assertThat(journal.append(numbered(4), AT).isAppended()).isTrue();
    }
  }

  @Test
  void tornTailBehindTheIndexIsSetAside() throws IOException {
    Samples.indexed(file);
    byte[] torn = "{\"sequence\":\"6\",\"at".getBytes(StandardCharsets.UTF_8);
    Files.write(file, torn, StandardOpenOption.APPEND);

    assertThat(Samples.entriesOf(file)).isEqualTo(entries);

    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    assertThat(Files.readAllBytes(Samples.setAside(file).get(0))).isEqualTo(torn);
  }

  @Test
  void lastLineThatTheIndexKnowsTornAwayIsSetAsideAsWithoutIt() throws IOException {
    Samples.indexed(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 20));

    assertThat(Samples.entriesOf(file)).isEqualTo(entries.subList(0, 4));
    assertThat(Samples.setAside(file)).hasSize(1);
  }

  @Test
  void keysThatShareAFingerprintStayDifferentKeys() throws IOException {
    try (FileJournal journal = FileJournal.open(file, TENANT, LocalDisk::open, key -> 7)) {
      assertThat(journal.append(numbered(3), AT)).isEqualTo(new AlreadyThere(entries.get(3)));
      assertThat(journal.append(numbered(5), AT).isAppended()).isTrue();
      assertThat(journal.append(numbered(5), AT).isAppended()).isFalse();
      assertThat(journal.append(numbered(0), AT)).isEqualTo(new AlreadyThere(entries.get(0)));
      assertThat(journal.entriesAfter(0)).hasSize(6);
    }
    assertThat(JournalFile.verify(file).entries()).isEqualTo(6);
  }

  private byte[] changed(String text) {
    String all = new String(whole, StandardCharsets.UTF_8);
    assertThat(all).containsOnlyOnce(text);
    String other = text.replaceFirst("[0-9a-f](?=\"?$)", "x");
    return all.replace(text, other).getBytes(StandardCharsets.UTF_8);
  }

  private int startOfLine(int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      while (whole[start++] != '\n') {}
    }
    return start;
  }

  private void open() {
    FileJournal.open(file, TENANT).close();
  }

  private void assertReadsEverything() {
    assertNames("line 2", this::open);
  }

  private static void assertNames(String line, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("acme.journal, " + line + ":");
  }
}
