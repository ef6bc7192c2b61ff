package io.mspbilling.messages;

import io.mspbilling.communication.MessageText;
import io.mspbilling.communication.MessageTexts;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.MessageStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes each message with the data of a customer that does not exist, so that people can look at
 * them before they go out: {@code index.html} leads to all of them. Not safe for use by several
 * threads.
 */
public final class Preview {

  private final MessageTexts texts;
  private final List<Shown> all = new ArrayList<>();
  private final Set<String> files = new HashSet<>(Set.of("index"));

  /**
   * @param file without its ending
   */
  private record Shown(String name, String file, Notice notice) {}

  /**
   * With nothing yet.
   *
   * @param texts those that are to be looked at
   */
  public Preview(MessageTexts texts) {
    this.texts = Objects.requireNonNull(texts, "texts");
  }

  /**
   * With each message of some policies, about one invoice and about several, and one of each other
   * kind.
   */
  public static Preview of(MessageTexts texts, DunningRules rules) {
    Preview preview = new Preview(texts);
    preview.add(rules.usual(), "");
    Stream.concat(rules.others().stream(), rules.earlier().stream())
        .forEach(policy -> preview.add(policy, policy.version() + ": "));
    Samples.others().forEach(preview::with);
    return preview;
  }

  private void add(DunningPolicy policy, String before) {
    for (MessageStep step : policy.messages()) {
      with(before + step.name(), Samples.one(step));
      with(before + step.name() + ", several invoices", Samples.several(step));
    }
  }

  /**
   * With one more.
   *
   * @param name as people call it; its files are called alike
   */
  public Preview with(String name, Notice notice) {
    all.add(new Shown(name, file(name), Objects.requireNonNull(notice, "notice")));
    return this;
  }

  /** A name that every file system takes, and that no other message has. */
  private String file(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String file = plain.isEmpty() ? "message" : plain;
    for (int i = 2; !files.add(file); i++) {
      file = (plain.isEmpty() ? "message" : plain) + "-" + i;
    }
    return file;
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
      for (Shown shown : all) {
        MessageText text = texts.of(Samples.CUSTOMER, shown.notice());
        write(folder.resolve(shown.file() + ".txt"), text.subject() + "\n\n" + text.body());
        if (text.html().isPresent()) {
          write(folder.resolve(shown.file() + ".html"), text.html().get());
        }
        rows.append(row(shown, text));
      }
      return write(folder.resolve("index.html"), INDEX.replace("{rows}", rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path file, String content) throws IOException {
    return Files.writeString(file, content, StandardCharsets.UTF_8);
  }

  private static String row(Shown shown, MessageText text) {
    String html = text.html().isPresent() ? "<a href=\"" + shown.file() + ".html\">HTML</a>" : "";
    return "<tr><th scope=\"row\">"
        + escaped(shown.name())
        + "</th><td>"
        + escaped(text.subject())
        + "</td><td>"
        + html
        + "</td><td><a href=\""
        + shown.file()
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
