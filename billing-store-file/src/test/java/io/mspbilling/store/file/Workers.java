package io.mspbilling.store.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts an {@link Appender} as a process, and listens to it. */
final class Workers implements AutoCloseable {

  private final List<Process> started = new ArrayList<>();

  Process start(Path file, String name, int first, int count) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                file.toString(),
                name,
                Integer.toString(first),
                Integer.toString(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(process);
    return process;
  }

  /** Ends it as {@code kill -9} does. What it wrote before can still be read. */
  static void kill(Process process) throws InterruptedException {
    process.toHandle().destroyForcibly(); // Process.destroyForcibly would close its output.
    process.waitFor();
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The numbers on the remaining lines that begin with a sign; half a line does not count. */
  static List<Integer> numbers(BufferedReader output, char sign) throws IOException {
    String rest = readAll(output);
    return rest.substring(0, rest.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.charAt(0) == sign)
        .map(line -> Integer.valueOf(line.substring(2)))
        .toList();
  }

  private static String readAll(BufferedReader output) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = output.read(); c >= 0; c = output.read()) {
      all.append((char) c);
    }
    return all.toString();
  }

  @Override
  public void close() {
    started.forEach(Process::destroyForcibly);
  }
}
