package io.mspbilling.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file beside a journal that saves reading all of it at the next opening. It is never needed:
 * one that is missing, damaged or out of date costs time only, and is replaced. Not forced to the
 * disk, since half of one does not fit its hash.
 *
 * <p>Used by one thread of one process at a time, inside the gate.
 */
final class IndexFile {

  private static final Logger logger = LoggerFactory.getLogger(IndexFile.class);

  /** Reading so few lines takes a moment. */
  private static final int FEW_LINES = 1_000;

  /** What is written again and again stays in proportion to what is appended. */
  private static final int PART = 64;

  private final Path file;

  /** How many entries the file has, as far as we know. */
  private long entries;

  private boolean warned;

  IndexFile(Path journal) {
    this.file = journal.resolveSibling(journal.getFileName() + ".index");
  }

  /** What the file says, if it is whole; it may be of another journal. */
  Optional<Index> read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > IndexFormat.MAX_BYTES) {
        return Optional.empty();
      }
      Optional<Index> index = IndexFormat.read(PrivateFiles.read(file));
      if (index.isEmpty()) {
        ignored("damaged, or of another version");
      }
      return index;
    } catch (IOException e) {
      logger.atDebug().addKeyValue("file", file).setCause(e).log("cannot read a journal's index");
      return Optional.empty();
    }
  }

  /** Takes note of whether the index that was read is of use. */
  void isUsed(Index index) {
    entries = index.offsets().entries();
  }

  void ignored(String reason) {
    logger
        .atDebug()
        .addKeyValue("file", file)
        .addKeyValue("reason", reason)
        .log("ignore a journal's index and read all of the journal");
  }

  /** Whether a journal of so many entries has grown enough since the index was written. */
  boolean isDue(long size) {
    return size - entries >= Math.max(FEW_LINES, size / PART);
  }

  /** Puts an index in the place of the one before. If that fails, the next try comes as late. */
  void write(Index index) {
    entries = index.offsets().entries();
    try {
      PrivateFiles.replace(file, IndexFormat.write(index));
    } catch (IOException | RuntimeException e) {
      if (!warned) {
        warned = true;
        logger
            .atWarn()
            .addKeyValue("file", file)
            .setCause(e)
            .log("cannot write a journal's index; the journal is unharmed but slow to open");
      }
    }
  }
}
