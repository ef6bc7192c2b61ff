package io.mspbilling.automation.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What was explored, for a person: one line each in {@code target/explorer.txt}. */
final class Report {

  private static final Path FILE = Path.of("target", "explorer.txt");

  private Report() {}

  /** How many times as much as by default is explored. */
  static int effort() {
    return Integer.getInteger("explorer.effort", 1);
  }

  static synchronized void add(String title, Explored explored) {
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(
          FILE,
          title + ": " + explored + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
