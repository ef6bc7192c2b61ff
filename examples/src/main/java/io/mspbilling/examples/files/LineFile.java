package io.mspbilling.examples.files;

import io.mspbilling.json.Draft;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of JSON Lines that is written as it goes. */
final class LineFile implements AutoCloseable {
  private final OutputStream out;
  private long count;

  LineFile(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  void add(Draft line) {
    try {
      out.write(line.json());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count++;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
