package io.mspbilling.store.file;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Journals to break. */
final class Samples {

  static final TenantId TENANT = TenantId.of("acme");
  static final Instant AT = Instant.parse("2026-03-01T08:30:00Z");

  private Samples() {}

  static JournalRecord numbered(int number) {
    return JournalRecord.unique(
        "numbered",
        Integer.toString(number),
        Facts.builder().put("number", number).put("name", "Zo\u00eb \ud83d\udcb8 \"&\"").build());
  }

  /** A fresh file with so many records in it. */
  static List<JournalEntry> journalOf(int records, Path file) {
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      IntStream.range(0, records).forEach(number -> journal.append(numbered(number), AT));
      return journal.entriesAfter(0);
    }
  }

  static List<JournalEntry> entriesOf(Path file) {
    try (FileJournal journal = FileJournal.open(file, TENANT)) {
      return journal.entriesAfter(0);
    }
  }

  /** A journal with so many records, made without waiting for the disk at each of them. */
  static List<JournalEntry> longJournalOf(int records, Path file) throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    String hash = JournalEntry.GENESIS;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(LineFormat.header(TENANT));
      for (int number = 0; number < records; number++) {
        JournalEntry entry = JournalEntry.following(hash, number + 1L, AT, numbered(number));
        out.write(LineFormat.entry(entry));
        entries.add(entry);
        hash = entry.hash();
      }
    }
    return entries;
  }

  /** What an index of a whole journal says. */
  static Index indexOf(Path file) throws IOException {
    try (Disk disk = LocalDisk.openToRead(file)) {
      Contents contents = new Contents(file, disk, Fingerprint::of);
      contents.readOn();
      return contents.index().orElseThrow();
    }
  }

  /** Writes the index of a journal, however short that is. */
  static Path indexed(Path file) throws IOException {
    return Files.write(indexFileOf(file), IndexFormat.write(indexOf(file)));
  }

  static Path indexFileOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".index");
  }

  /** The files that were set aside beside a journal, in the order of their names. */
  static List<Path> setAside(Path file) throws IOException {
    String prefix = file.getFileName() + ".torn-";
    try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
      return beside
          .filter(path -> path.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  /** Where the last line begins. */
  static int startOfLastLine(byte[] file) {
    int start = file.length - 1;
    while (start > 0 && file[start - 1] != '\n') {
      start--;
    }
    return start;
  }
}
