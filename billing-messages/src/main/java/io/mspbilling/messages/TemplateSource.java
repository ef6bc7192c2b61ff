package io.mspbilling.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where template files come from: a folder, a database, a program. */
@FunctionalInterface
public interface TemplateSource {

  /** The content of each file by its name, as in {@code en/friendly.words}. */
  Map<String, String> files();

  /**
   * The files in a folder and in the folders in it, in UTF-8.
   *
   * @throws UncheckedIOException if they cannot be read
   */
  static TemplateSource folder(Path folder) {
    return () -> {
      Map<String, String> files = new TreeMap<>();
      try (Stream<Path> found = Files.walk(folder, 2)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(
              folder.relativize(file).toString().replace('\\', '/'),
              Files.readString(file, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return files;
    };
  }
}
