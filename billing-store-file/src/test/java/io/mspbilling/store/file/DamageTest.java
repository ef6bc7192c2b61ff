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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  private Path file = Path.of("");
  private List<JournalEntry> entries = List.of();
  private byte[] whole = {};

  @BeforeEach
  void fill() throws IOException {
    fill(3);
  }

  private void fill(int records) throws IOException {
    file = directory.resolve("acme.journal");
    Files.deleteIfExists(file);
    entries = Samples.journalOf(records, file);
    whole = Files.readAllBytes(file);
  }

  @Test
  void noFlippedBitGoesUnnoticed() throws IOException {
    fill(2);
    JournalReport report = JournalFile.verify(file);
    int refused = 0;
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      Files.write(file, flipped(bit));
      try {
        assertThat(JournalFile.verify(file)).as("bit %s", bit).isEqualTo(report);
      } catch (JournalException e) {
        refused++;
        assertThat(e).hasMessageContaining("acme.journal, line ");
      }
    }
    assertThat(refused).isGreaterThan(8 * whole.length * 9 / 10);
  }

  @Test
  void noFlippedBitIsTakenForACrash() throws IOException {
    fill(2);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = flipped(8 * i + i % 8);
      Files.write(file, damaged);
      try {
        assertThat(Samples.entriesOf(file)).as("byte %s", i).isEqualTo(entries);
      } catch (JournalException e) {
        assertThat(Files.readAllBytes(file)).as("byte %s", i).isEqualTo(damaged);
      }
    }
    assertThat(Samples.setAside(file)).isEmpty();
  }

  @Test
  void everyBrokenLineIsNamedWithTheRemedy() throws IOException {
    List<String> lines = lines();
    refuses(List.of("not a header"), "line 1");
    refuses(List.of(lines.get(0), lines.get(2), lines.get(3)), "line 2", "is entry 2 where 1");
    refuses(List.of(lines.get(0), lines.get(1), lines.get(3)), "line 3", "is entry 3 where 2");
    refuses(List.of(lines.get(0), lines.get(1), lines.get(1)), "line 3", "is entry 1 where 2");
    refuses(List.of(lines.get(0), "", lines.get(1)), "line 2", "cannot be read");
    refuses(List.of(lines.get(0), "x".repeat(2 << 20), lines.get(1)), "line 2", "is longer than");
    refuses(
        List.of(
            lines.get(0),
            lines.get(1),
            lines.get(2).replace("\"number\":\"1\"", "\"number\":\"7\"")),
        "line 3",
        "does not fit its hash");
    refuses(
        List.of(lines.get(0), lines.get(1).replace("\"number\":\"0\"", "\"number\":null")),
        "line 2",
        "facts.number: missing");
  }

  @Test
  void brokenLineBeforeTheEndIsNeverTakenForATornOne() throws IOException {
    List<String> lines = lines();
    refuses(
        List.of(lines.get(0), lines.get(1).substring(0, 30), lines.get(2), lines.get(3)),
        "line 2",
        "put the last good copy in its place");
  }

  @Test
  void repeatedUniqueKeyIsRefusedThoughItsHashIsRight() throws IOException {
    JournalEntry again = JournalEntry.following(entries.get(2).hash(), 4, AT, numbered(1));
    List<String> lines = lines();
    lines.add(new String(LineFormat.entry(again), StandardCharsets.UTF_8).strip());

    refuses(lines, "line 5", "repeats the unique key");
  }

  @Test
  void newerFormatAsksForAnUpgrade() throws IOException {
    List<String> lines = lines();
    lines.set(0, "{\"journal\":2,\"codec\":\"new\"}");

    refuses(lines, "line 1", "upgrade");
  }

  @Test
  void journalOfAnotherTenantIsRefused() {
    assertThatThrownBy(() -> FileJournal.open(file, TenantId.of("other")).close())
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining("'acme'")
        .hasMessageContaining("'other'");
  }

  @Test
  void fileCutShortWhileOpenIsNoticed() throws IOException {
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      Files.write(file, Arrays.copyOf(whole, Samples.startOfLastLine(whole)));

      assertThatThrownBy(() -> journal.append(numbered(9), AT))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("became shorter");
    }
  }

  @Test
  void fileReplacedWhileOpenIsNoticed() throws IOException {
    Path copy = Files.write(directory.resolve("copy"), whole);
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);

      assertThatThrownBy(() -> journal.append(numbered(9), AT))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("was replaced");
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  private byte[] flipped(int bit) {
    byte[] damaged = whole.clone();
    damaged[bit / 8] ^= (byte) (1 << (bit % 8));
    return damaged;
  }

  private List<String> lines() {
    return new ArrayList<>(new String(whole, StandardCharsets.UTF_8).lines().toList());
  }

  private void refuses(List<String> lines, String... problem) throws IOException {
    byte[] damaged = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);

    assertThatThrownBy(() -> Samples.entriesOf(file))
        .isInstanceOf(JournalException.class)
        .hasMessageContainingAll(problem);
    assertThatThrownBy(() -> JournalFile.verify(file)).isInstanceOf(JournalException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    assertThat(Samples.setAside(file)).isEmpty();
  }
}
