package io.mspbilling.store.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom the server runs as. PostgreSQL refuses to run as root, so that tests which do must start it
 * as somebody else.
 *
 * @param prefix what stands before the command
 */
record Account(List<String> prefix) {

  /** In a namespace of its own root is nobody, and still owns its files. */
  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  private static final List<List<String>> OTHERS =
      List.of(
          List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"),
          List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
          List.of("runuser", "-u", "nobody", "--"));

  /** One who may run the server, and owns all files in a directory. */
  static Account owning(Path home) throws IOException {
    if (!isOwnedByRoot(home)) {
      return new Account(List.of());
    }
    if (userId(NAMESPACE) > 0) {
      return new Account(NAMESPACE);
    }
    for (List<String> prefix : OTHERS) {
      int userId = userId(prefix);
      if (userId > 0) {
        give(home, userId);
        return new Account(prefix);
      }
    }
    throw new IOException(
        "PostgreSQL does not run as root, and none of unshare, setpriv and runuser works here;"
            + " run the tests as another user");
  }

  private static boolean isOwnedByRoot(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.getAttribute(file, "unix:uid").equals(0);
  }

  /** Who a command is that is run with a prefix; 0 if it cannot be run. */
  private static int userId(List<String> prefix) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("id", "-u"));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return 0; // There is no such program.
    }
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = output.lines().toList();
      return PostgresServer.exitCode(process) == 0 && lines.size() == 1
          ? Integer.parseInt(lines.get(0))
          : 0;
    }
  }

  private static void give(Path home, int userId) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        if (!Files.isSymbolicLink(file)) {
          Files.setAttribute(file, "unix:uid", userId);
        }
      }
    }
  }
}
