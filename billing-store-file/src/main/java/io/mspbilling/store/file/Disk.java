package io.mspbilling.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The bytes of one file, as the journal needs them. Used by one thread at a time. A seam: tests put
 * a disk in between that is full or fails.
 */
interface Disk extends Closeable {

  /** Opens the file at a path, which exists. */
  interface Opener {
    Disk open(Path file) throws IOException;
  }

  long length() throws IOException;

  /** Reads exactly {@code count} bytes; fewer are an {@link java.io.EOFException}. */
  byte[] read(long position, int count) throws IOException;

  /** Writes all the bytes at a position, or throws with some of them written. */
  void write(long position, byte[] bytes) throws IOException;

  /** Returns when all that was written would survive a loss of power. */
  void force() throws IOException;

  /** Cuts the file off. */
  void truncate(long length) throws IOException;
}
