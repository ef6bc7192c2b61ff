package io.mspbilling.store.file;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.TenantId;
import io.mspbilling.store.file.Contents.Tail;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's journal file while it is open, with what is known of it and the index beside it. Used
 * by one thread of one process at a time, inside the gate.
 */
final class OpenFile implements Closeable {

  private final Path file;
  private final TenantId tenant;
  private final Disk disk;
  private final @Nullable Object fileKey;
  private final Contents contents;
  private final IndexFile index;

  OpenFile(Path file, TenantId tenant, Disk disk, ToLongFunction<String> fingerprints)
      throws IOException {
    this.file = file;
    this.tenant = tenant;
    this.disk = disk;
    this.fileKey = fileKey(file);
    this.contents = new Contents(file, disk, fingerprints);
    this.index = new IndexFile(file);
  }

  Contents contents() {
    return contents;
  }

  /**
   * Writes an entry at the end, durably.
   *
   * @throws JournalException if the file no longer ends with the entry that it is to follow
   */
  void append(JournalEntry entry, byte[] line) throws IOException {
    contents.requireHead();
    disk.write(contents.end(), line);
    disk.force();
    contents.add(entry, line.length);
  }

  /**
   * Takes in what others have appended, and puts right what a crash of theirs left behind.
   *
   * @throws JournalException if the file is not what it was, or broken
   */
  void catchUp() throws IOException {
    if (!Objects.equals(fileKey, fileKey(file))) {
      throw new JournalException(file + " was replaced by another file; open it again", null);
    }
    completeHeader();
    if (disk.length() < contents.end()) {
      throw new JournalException(
          file + " became shorter: somebody cut it off. Put the last good copy in its place", null);
    }
    if (disk.length() > contents.end()) {
      if (contents.end() == 0) {
        startFromIndex();
      }
      readOn();
    }
    keepIndex();
  }

  /** Writes the index if it has become too old to be of much use. Never fails. */
  void keepIndex() {
    if (index.isDue(contents.size())) {
      contents.index().ifPresent(index::write);
    }
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }

  /** Writes the header of a new file, or the rest of one that was cut short. */
  private void completeHeader() throws IOException {
    byte[] header = LineFormat.header(tenant);
    int there = (int) Math.min(disk.length(), header.length);
    if (contents.end() == 0
        && there < header.length
        && Arrays.equals(disk.read(0, there), Arrays.copyOf(header, there))) {
      disk.write(there, Arrays.copyOfRange(header, there, header.length));
      disk.force();
    }
  }

  private void startFromIndex() throws IOException {
    Optional<Index> found = index.read();
    if (found.isEmpty()) {
      return;
    }
    if (contents.startFrom(found.get())) {
      index.isUsed(found.get());
    } else {
      index.ignored("of another file, or of this one when it was longer");
    }
  }

  private void readOn() throws IOException {
    Tail tail = contents.readOn();
    requireTenant();
    if (tail == Tail.ENTRY_WITHOUT_LINE_FEED) {
      disk.write(disk.length(), new byte[] {LineFormat.LINE_FEED});
      contents.readOn();
    }
    if (disk.length() > contents.end()) {
      TornTail.setAside(disk, file, contents.end(), contents.size() + 1);
    }
    // Whoever wrote this may have died before it was durable, and we are about to act on it.
    disk.force();
  }

  private void requireTenant() {
    Optional<TenantId> found = contents.tenant();
    if (!found.equals(Optional.of(tenant))) {
      throw new JournalException(
          file
              + ", line 1: the journal of tenant '"
              + found.map(TenantId::value).orElse("")
              + "', not of '"
              + tenant
              + "'. Open each tenant's own file",
          null);
    }
  }

  private static @Nullable Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }
}
