package io.mspbilling.store.file;

import io.mspbilling.journal.JournalException;
import java.io.IOException;
import java.nio.file.Path;

/** Looks at a journal file without taking part: for checks, backups and audits. */
public final class JournalFile {

  private JournalFile() {}

  /**
   * Reads a journal file from end to end and checks every line, sequence number, unique key and
   * hash, without the index. Changes nothing, takes no lock, and may run while others append.
   *
   * @throws JournalException if the file cannot be read or anything in it is broken; the message
   *     names the line
   */
  public static JournalReport verify(Path file) {
    try (Disk disk = LocalDisk.openToRead(file)) {
      Contents contents = new Contents(file, disk, Fingerprint::of);
      contents.readOn();
      return new JournalReport(
          contents
              .tenant()
              .orElseThrow(() -> new JournalException(file + " is empty: not a journal", null)),
          contents.size(),
          contents.headHash(),
          disk.length() - contents.end());
    } catch (IOException e) {
      throw new JournalException(file + " cannot be read", e);
    }
  }
}
