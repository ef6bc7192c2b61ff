package io.mspbilling.store.file;

import io.mspbilling.journal.JournalException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets one thread of one process at a time near a journal file.
 *
 * <p>Between processes it takes the operating system's lock on a file beside the journal, for one
 * piece of work at a time, so that workers in several processes take turns; a process that dies
 * loses the lock at once. It is a file of its own because on POSIX systems a process loses its lock
 * on a file when it closes <em>any</em> handle of it, and a backup may do that with the journal.
 * Within this process a lock in memory comes first, since file locks do not tell threads apart.
 */
final class Gate {

  /** Far above the time of any append; whoever holds the lock longer is stopped or hangs. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  private static final long SHORTEST_PAUSE_NANOS = 50_000;
  private static final long LONGEST_PAUSE_NANOS = 2_000_000;

  /**
   * The locks of all journals open in this process, shared by whatever instances stand for one
   * file. Two journals that fall on the same lock merely wait for each other.
   */
  private static final ReentrantLock[] LOCKS =
      Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

  private final Path lockFile;
  private final ReentrantLock inProcess;

  /** What is done inside. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * @param journal the real path of the file, the same for everyone who opens it
   * @throws IOException if the file beside it cannot be made
   */
  Gate(Path journal) throws IOException {
    lockFile = journal.resolveSibling(journal.getFileName() + ".lock");
    inProcess = LOCKS[Math.floorMod(journal.hashCode(), LOCKS.length)];
    PrivateFiles.create(lockFile);
  }

  /**
   * Does some work alone. An interrupt neither stops it nor is lost.
   *
   * @throws JournalException if another process does not let go of the lock
   */
  <T> T pass(Work<T> work) throws IOException {
    inProcess.lock();
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
      awaitLock(channel);
      return work.run(); // Closing the channel gives the lock back.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      inProcess.unlock();
    }
  }

  /**
   * Asks again and again instead of waiting in the kernel, which sees a deadlock wherever two
   * processes wait for each other's journals, even if different threads do.
   */
  private void awaitLock(FileChannel channel) throws IOException {
    long start = System.nanoTime();
    long pause = SHORTEST_PAUSE_NANOS;
    while (!isLocked(channel)) {
      if (System.nanoTime() - start > MAX_WAIT.toNanos()) {
        throw new JournalException(
            lockFile
                + ": another process has held this lock for "
                + MAX_WAIT.toSeconds()
                + " s; nothing was written. Find and end the process that is stuck",
            null);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // A second copy of this class in the process, of another class loader, has it.
    }
  }
}
