package io.mspbilling.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk on which only so many more bytes can be written, or that no longer can be forced. */
final class FailingDisk implements Disk {

  private final Disk disk;
  private long room = Long.MAX_VALUE;
  private boolean forceable = true;

  private FailingDisk(Disk disk) {
    this.disk = disk;
  }

  static FailingDisk open(Path file) throws IOException {
    return new FailingDisk(LocalDisk.open(file));
  }

  void leaveRoomFor(long bytes) {
    room = bytes;
  }

  void failToForce() {
    forceable = false;
  }

  @Override
  public long length() throws IOException {
    return disk.length();
  }

  @Override
  public byte[] read(long position, int count) throws IOException {
    return disk.read(position, count);
  }

  @Override
  public void write(long position, byte[] bytes) throws IOException {
    int fitting = (int) Math.min(bytes.length, room);
    disk.write(position, Arrays.copyOf(bytes, fitting));
    room -= fitting;
    if (fitting < bytes.length) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void force() throws IOException {
    if (!forceable) {
      throw new IOException("Input/output error");
    }
    disk.force();
  }

  @Override
  public void truncate(long length) throws IOException {
    disk.truncate(length);
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
