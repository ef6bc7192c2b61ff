package io.mspbilling.store.file;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, where the file system knows owners. */
final class PrivateFiles {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private PrivateFiles() {}

  /** Makes an empty file with mode 600, unless there is one. Answers whether this call made it. */
  static boolean create(Path file) throws IOException {
    try {
      if (isPosix(file)) {
        Files.createFile(file, OWNER_ONLY);
      } else {
        Files.createFile(file);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /**
   * Puts a file with mode 600 in the place of another, or of none: whoever reads it sees all of the
   * one or all of the other. Not forced to the disk. For one caller at a time; what one that died
   * left half done, the next clears away.
   */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    create(fresh);
    try {
      // Not a channel: an interrupt would close it.
      try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
        out.write(bytes);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }

  /** All bytes of a file. */
  static byte[] read(Path file) throws IOException {
    // Not a channel: an interrupt would close it.
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }

  /** Makes a file's name durable, as forcing the file does for its bytes only. */
  static void forceNameOf(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null && isPosix(file)) { // Windows can neither open a directory nor needs to.
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
