package io.mspbilling.messages;

import io.mspbilling.communication.MessageText;
import io.mspbilling.communication.MessageTexts;
import io.mspbilling.communication.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes each message with the data of a customer that does not exist, so that people can look at
 * them before they go out: {@code index.html} leads to all of them.
 */
public final class Preview {

  private final MessageTexts texts;
  private final Map<String, Notice> notices = new LinkedHashMap<>();

  /**
   * @param texts those that are to be looked at
   */
  public Preview(MessageTexts texts) {
    this.texts = Objects.requireNonNull(texts, "texts");
  }

  /** With these steps of dunning, by the names of their templates, and one message of each kind. */
  public static Preview of(MessageTexts texts, List<String> steps) {
    Preview preview = new Preview(texts);
    steps.forEach(step -> preview.notices.put(step, Samples.step(step, step, step)));
    preview.notices.putAll(Samples.others());
    return preview;
  }

  /**
   * With one more.
   *
   * @param name of its files
   */
  public Preview with(String name, Notice notice) {
    if (!name.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("a file's name is of a-z, 0-9 and hyphens: " + name);
    }
    notices.put(name, notice);
    return this;
  }

  /**
   * Writes {@code index.html}, and of each message its text and, if it has one, its HTML. What was
   * there under these names is overwritten.
   *
   * @param folder made if it is not there
   * @return the index
   * @throws UncheckedIOException if it cannot be written
   */
  public Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      StringBuilder rows = new StringBuilder();
      for (Map.Entry<String, Notice> notice : notices.entrySet()) {
        MessageText text = texts.of(Samples.CUSTOMER, notice.getValue());
        write(folder.resolve(notice.getKey() + ".txt"), text.subject() + "\n\n" + text.body());
        if (text.html().isPresent()) {
          write(folder.resolve(notice.getKey() + ".html"), text.html().get());
        }
        rows.append(row(notice.getKey(), text));
      }
      return write(folder.resolve("index.html"), INDEX.replace("{rows}", rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path file, String content) throws IOException {
    return Files.writeString(file, content, StandardCharsets.UTF_8);
  }

  private static String row(String name, MessageText text) {
    String html = text.html().isPresent() ? "<a href=\"" + name + ".html\">HTML</a>" : "";
    return "<tr><th scope=\"row\">"
        + name
        + "</th><td>"
        + escaped(text.subject())
        + "</td><td>"
        + html
        + "</td><td><a href=\""
        + name
        + ".txt\">text</a></td></tr>\n";
  }

  private static String escaped(String text) {
    return com.samskivert.mustache.Escapers.HTML.escape(text);
  }

  private static final String INDEX =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Messages</title>
      <style>
        :root { color-scheme: light dark; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8884; }
      </style>
      </head>
      <body>
      <h1>Messages</h1>
      <p>Each message as a customer gets it, with made-up data.</p>
      <table>
      <thead><tr><th scope="col">Message</th><th scope="col">Subject</th><th scope="col">HTML</th><th scope="col">Text</th></tr></thead>
      <tbody>
      {rows}</tbody>
      </table>
      </body>
      </html>
      """;
}
