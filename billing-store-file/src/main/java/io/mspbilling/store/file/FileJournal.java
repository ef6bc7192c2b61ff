package io.mspbilling.store.file;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.RecordTooLongException;
import io.mspbilling.journal.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
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
 * <file>.lock} beside it, which must stay, keeps them apart. Files are made readable for their
 * owner only.
 *
 * <p>Entries are not held in memory, only where each stands and a fingerprint of its unique key:
 * some 40 bytes an entry. {@code <file>.index} beside it keeps the same on the disk, so that the
 * next opening need not read the whole file. It is written now and then, and when a journal that
 * has grown is closed. Deleting it is always safe: then everything is read again. One that is
 * damaged, or not of this file, is not used.
 *
 * <p>What is checked when:
 *
 * <ul>
 *   <li>at opening, the header, that the last entry which the index knows stands in its place with
 *       its hash, and every line after it; without an index, every line;
 *   <li>when entries are read, each of their lines: its sequence number, and its hash over the one
 *       before, up to the last entry that is known;
 *   <li>when a unique key is there already, the line that has it.
 * </ul>
 *
 * So an earlier line that was changed behind the back of the library shows when it is read, and not
 * at opening if there is an index. {@link JournalFile#verify} always checks the whole file.
 *
 * <p>After an I/O failure an instance does nothing more, since nobody knows what reached the disk:
 * close it, mend the disk, and open it again.
 */
public final class FileJournal implements Journal, AutoCloseable {

  private final Path file;
  private final TenantId tenant;
  private final Gate gate;
  private final OpenFile open;
  private final CheckpointFile checkpoint;

  /** Why nothing more can be done; guarded by the gate. */
  private @Nullable String stopped;

  private FileJournal(Path file, TenantId tenant, Gate gate, OpenFile open) {
    this.file = file;
    this.tenant = tenant;
    this.gate = gate;
    this.open = open;
    this.checkpoint = new CheckpointFile(file);
  }

  /**
   * Opens a tenant's journal, and makes it if the file is absent; its directory must be there.
   * Reads and checks all of it, or with a fitting index its last entry and what follows.
   *
   * @param file in a local directory that only this software writes to
   * @throws JournalException if it cannot be opened, is another tenant's, was written by a newer
   *     version of this library, or is broken
   */
  public static FileJournal open(Path file, TenantId tenant) {
    return open(file, tenant, LocalDisk::open, Fingerprint::of);
  }

  static FileJournal open(
      Path file, TenantId tenant, Disk.Opener opener, ToLongFunction<String> fingerprints) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(tenant, "tenant");
    try {
      PrivateFiles.create(file);
      Path real = file.toRealPath();
      Gate gate = new Gate(real);
      PrivateFiles.forceNameOf(real);
      OpenFile open = new OpenFile(real, tenant, opener.open(real), fingerprints);
      FileJournal journal = new FileJournal(real, tenant, gate, open);
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
            open.contents().size() == lastSequence
                ? appendInside(record, at)
                : new AppendResult.Outdated());
  }

  @Override
  public List<JournalEntry> entriesAfter(long sequence) {
    return inside(() -> open.contents().after(sequence));
  }

  /** {@inheritDoc} It is in {@code <file>.checkpoint}, which may be deleted at any time. */
  @Override
  public Optional<Checkpoint> checkpoint() {
    try {
      return Checkpoint.read(alone(checkpoint::read));
    } catch (IOException e) {
      throw new JournalException(
          checkpoint + " cannot be read; delete it, the journal itself is unharmed", e);
    }
  }

  @Override
  public void keep(Checkpoint kept) {
    Objects.requireNonNull(kept, "checkpoint");
    try {
      alone(
          () -> {
            checkpoint.write(kept);
            return true;
          });
    } catch (IOException e) {
      throw new JournalException(
          checkpoint + " cannot be written; the journal itself is unharmed", e);
    }
  }

  /** Lets go of the file. Whatever is done with this instance afterwards is refused. */
  @Override
  public void close() {
    try {
      gate.pass(
          () -> {
            if (stopped == null) {
              open.keepIndex();
            }
            stopped = "is closed";
            open.close();
            return true;
          });
    } catch (IOException e) {
      throw new JournalException(file + " could not be closed", e);
    }
  }

  private AppendResult appendInside(JournalRecord record, Instant at) throws IOException {
    Contents contents = open.contents();
    Optional<JournalEntry> earlier = contents.find(record);
    if (earlier.isPresent()) {
      return new AppendResult.AlreadyThere(earlier.get());
    }
    JournalEntry entry = contents.next(record, at);
    byte[] line = LineFormat.entry(entry);
    if (line.length > LineFormat.MAX_LINE_BYTES) {
      throw new RecordTooLongException(
          file + ": a record of " + line.length + " bytes is too long; nothing was written");
    }
    open.append(entry, line);
    return new AppendResult.Appended(entry);
  }

  private void start() {
    try {
      inside(() -> true);
    } catch (JournalException e) {
      try {
        open.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** Does some work alone, knowing all that others have appended. */
  private <T> T inside(Gate.Work<T> work) {
    try {
      return alone(
          () -> {
            try {
              open.catchUp();
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

  /** Does some work alone, if this instance may still do any. */
  private <T> T alone(Gate.Work<T> work) throws IOException {
    return gate.pass(
        () -> {
          if (stopped != null) {
            throw new JournalException(file + " " + stopped, null);
          }
          return work.run();
        });
  }
}
