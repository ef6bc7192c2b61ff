package io.mspbilling.store.file;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.store.file.Contents.Tail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's journal in one append-only text file: a header line, then one JSON object per entry.
 *
 * <p>When {@link #append} returns, the record has been forced to the disk. A crash at any moment
 * leaves at most one half-written line at the end, of a record that was not acknowledged; whoever
 * comes next moves it, byte for byte, into {@code <file>.torn-<sequence>}, logs a warning and goes
 * on. Anything else that is wrong with the file is a {@link JournalException} that names the line;
 * it is never repaired by guessing.
 *
 * <p>Safe for several threads, instances and processes at a time, on a local file system; {@code
 * <file>.lock} beside it, which must stay, keeps them apart. All entries are held in memory. Files
 * are made readable for their owner only.
 *
 * <p>After an I/O failure an instance does nothing more, since nobody knows what reached the disk:
 * close it, mend the disk, and open it again.
 */
public final class FileJournal implements Journal, AutoCloseable {

  private final Path file;
  private final TenantId tenant;
  private final Gate gate;
  private final Disk disk;
  private final @Nullable Object fileKey;
  private final Contents contents;

  /** Why nothing more can be done; guarded by the gate. */
  private @Nullable String stopped;

  private FileJournal(Path file, TenantId tenant, Gate gate, Disk disk) throws IOException {
    this.file = file;
    this.tenant = tenant;
    this.gate = gate;
    this.disk = disk;
    this.fileKey = fileKey(file);
    this.contents = new Contents(file);
  }

  /**
   * Opens a tenant's journal, and makes it if the file is absent; its directory must be there.
   * Reads and checks all of it.
   *
   * @param file in a local directory that only this software writes to
   * @throws JournalException if it cannot be opened, is another tenant's, was written by a newer
   *     version of this library, or is broken
   */
  public static FileJournal open(Path file, TenantId tenant) {
    return open(file, tenant, LocalDisk::open);
  }

  static FileJournal open(Path file, TenantId tenant, Disk.Opener opener) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(tenant, "tenant");
    try {
      PrivateFiles.create(file);
      Path real = file.toRealPath();
      Gate gate = new Gate(real);
      PrivateFiles.forceNameOf(real);
      FileJournal journal = new FileJournal(real, tenant, gate, opener.open(real));
      journal.start();
      return journal;
    } catch (IOException e) {
      throw new JournalException(file + " cannot be opened", e);
    }
  }

  @Override
  public TenantId tenant() {
    return tenant;
  }

  /**
   * {@inheritDoc}
   *
   * @throws JournalException also if the record is longer than 1 MiB as a line; then nothing was
   *     written, and the journal goes on
   */
  @Override
  public AppendResult append(JournalRecord record, Instant at) {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(at, "at");
    return inside(() -> appendInside(record, at));
  }

  @Override
  public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(at, "at");
    return inside(
        () ->
            contents.size() == lastSequence
                ? appendInside(record, at)
                : new AppendResult.Outdated());
  }

  @Override
  public List<JournalEntry> entriesAfter(long sequence) {
    return inside(() -> contents.after(sequence));
  }

  /** Lets go of the file. Whatever is done with this instance afterwards is refused. */
  @Override
  public void close() {
    try {
      gate.pass(
          () -> {
            stopped = "is closed";
            disk.close();
            return true;
          });
    } catch (IOException e) {
      throw new JournalException(file + " could not be closed", e);
    }
  }

  private AppendResult appendInside(JournalRecord record, Instant at) throws IOException {
    Optional<JournalEntry> earlier = contents.find(record);
    if (earlier.isPresent()) {
      return new AppendResult.AlreadyThere(earlier.get());
    }
    JournalEntry entry = contents.next(record, at);
    byte[] line = LineFormat.entry(entry);
    if (line.length > LineFormat.MAX_LINE_BYTES) {
      throw new JournalException(
          file + ": a record of " + line.length + " bytes is too long; nothing was written", null);
    }
    disk.write(contents.end(), line);
    disk.force();
    contents.add(entry, line.length);
    return new AppendResult.Appended(entry);
  }

  private void start() {
    try {
      inside(() -> true);
    } catch (JournalException e) {
      try {
        disk.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** Does some work alone, knowing all that others have appended. */
  private <T> T inside(Gate.Work<T> work) {
    try {
      return gate.pass(
          () -> {
            if (stopped != null) {
              throw new JournalException(file + " " + stopped, null);
            }
            try {
              catchUp();
              return work.run();
            } catch (IOException e) {
              stopped = "failed before; close it, mend the disk and open it again";
              throw e;
            }
          });
    } catch (IOException e) {
      throw new JournalException(
          file + " cannot be read or written; the last record may or may not be there", e);
    }
  }

  private void catchUp() throws IOException {
    if (!Objects.equals(fileKey, fileKey(file))) {
      throw new JournalException(file + " was replaced by another file; open it again", null);
    }
    completeHeader();
    if (disk.length() < contents.end()) {
      throw new JournalException(
          file + " became shorter: somebody cut it off. Put the last good copy in its place", null);
    }
    if (disk.length() == contents.end()) {
      return;
    }
    Tail tail = contents.readOn(disk);
    requireTenant();
    if (tail == Tail.ENTRY_WITHOUT_LINE_FEED) {
      disk.write(disk.length(), new byte[] {LineFormat.LINE_FEED});
      contents.readOn(disk);
    }
    if (disk.length() > contents.end()) {
      TornTail.setAside(disk, file, contents.end(), contents.size() + 1);
    }
    // Whoever wrote this may have died before it was durable, and we are about to act on it.
    disk.force();
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
