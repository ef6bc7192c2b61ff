package io.mspbilling.store.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file of the operating system. Not a {@code FileChannel}: that one closes itself when its thread
 * is interrupted, and an interrupt must not take the journal away in the middle of a record.
 */
final class LocalDisk implements Disk {

  private final RandomAccessFile file;

  private LocalDisk(RandomAccessFile file) {
    this.file = file;
  }

  static LocalDisk open(Path file) throws IOException {
    return new LocalDisk(new RandomAccessFile(file.toFile(), "rw"));
  }

  static LocalDisk openToRead(Path file) throws IOException {
    return new LocalDisk(new RandomAccessFile(file.toFile(), "r"));
  }

  @Override
  public long length() throws IOException {
    return file.length();
  }

  @Override
  public byte[] read(long position, int count) throws IOException {
    byte[] bytes = new byte[count];
    file.seek(position);
    file.readFully(bytes);
    return bytes;
  }

  @Override
  public void write(long position, byte[] bytes) throws IOException {
    file.seek(position);
    file.write(bytes);
  }

  @Override
  public void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void truncate(long length) throws IOException {
    file.setLength(length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
