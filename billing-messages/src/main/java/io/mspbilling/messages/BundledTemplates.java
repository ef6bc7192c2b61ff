package io.mspbilling.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The templates in our own jar. */
final class BundledTemplates implements TemplateSource {

  private static final List<String> LANGUAGES = List.of("en", "de");
  private static final List<String> STEPS =
      List.of("upcoming", "due", "friendly", "firm", "urgent", "final");

  @Override
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (String name : List.of("layout.html", "layout.txt")) {
      files.put(name, content(name));
    }
    for (String language : LANGUAGES) {
      put(files, language, "labels");
      STEPS.forEach(step -> put(files, language, step));
      for (Topic topic : Topic.values()) {
        if (topic != Topic.PAYMENT_DUE) {
          put(files, language, topic.file());
        }
      }
    }
    return files;
  }

  private static void put(Map<String, String> files, String language, String name) {
    String file = language + "/" + name + ".words";
    files.put(file, content(file));
  }

  private static String content(String file) {
    try (InputStream in = BundledTemplates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not in our jar: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
