package io.mspbilling.store.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what a crash left of a record out of the journal, byte for byte, into a file beside it.
 * Nobody was ever told that this record is there; somebody may still want to see it.
 */
final class TornTail {

  private static final Logger logger = LoggerFactory.getLogger(TornTail.class);

  private TornTail() {}

  /**
   * Copies first and cuts then, each durably, so that a crash in between loses nothing either.
   *
   * @param from where the good part of the journal ends
   * @param sequence the number that the record would have had
   */
  static void setAside(Disk disk, Path journal, long from, long sequence) throws IOException {
    byte[] bytes = disk.read(from, Math.toIntExact(disk.length() - from));
    Path aside = copy(bytes, journal, ".torn-" + sequence);
    disk.truncate(from);
    disk.force();
    logger
        .atWarn()
        .addKeyValue("file", journal)
        .addKeyValue("sequence", sequence)
        .addKeyValue("bytes", bytes.length)
        .addKeyValue("setAside", aside)
        .log("set aside a journal record that was cut short before it was acknowledged");
  }

  private static Path copy(byte[] bytes, Path journal, String suffix) throws IOException {
    for (int i = 1; ; i++) {
      String name = journal.getFileName() + suffix + (i == 1 ? "" : "." + i);
      Path aside = journal.resolveSibling(name);
      if (PrivateFiles.create(aside)) {
        try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
          out.write(bytes);
          out.getFD().sync();
        }
      } else if (!Arrays.equals(Files.readAllBytes(aside), bytes)) {
        continue; // Of an earlier crash at the same place. It stays.
      }
      PrivateFiles.forceNameOf(aside);
      return aside;
    }
  }
}
