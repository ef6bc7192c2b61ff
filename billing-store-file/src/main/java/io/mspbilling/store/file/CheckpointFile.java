package io.mspbilling.store.file;

import io.mspbilling.journal.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file beside a journal that holds the checkpoint which was last kept. Not forced to the disk,
 * since half of one does not fit its own hash. Used by one thread of one process at a time, inside
 * the gate.
 */
final class CheckpointFile {

  private static final byte[] NONE = {};

  private final Path file;

  CheckpointFile(Path journal) {
    this.file = journal.resolveSibling(journal.getFileName() + ".checkpoint");
  }

  /** The bytes that stand there; none if there is no file, or one that nobody here has written. */
  byte[] read() throws IOException {
    return Files.isRegularFile(file) && Files.size(file) <= Integer.MAX_VALUE / 2
        ? PrivateFiles.read(file)
        : NONE;
  }

  void write(Checkpoint checkpoint) throws IOException {
    PrivateFiles.replace(file, checkpoint.bytes());
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
