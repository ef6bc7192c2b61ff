package io.mspbilling.messages;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of one message in one language. What is made of them is plain text; it is escaped where
 * it is put into a page.
 */
final class Words {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().withEscaper(Escapers.NONE).strictSections(true).emptyStringIsFalse(true);

  private final Template subject;
  private final Template heading;
  private final List<Template> paragraphs;
  private final Optional<Template> closing;

  private Words(
      Template subject, Template heading, List<Template> paragraphs, Optional<Template> closing) {
    this.subject = subject;
    this.heading = heading;
    this.paragraphs = List.copyOf(paragraphs);
    this.closing = closing;
  }

  /**
   * Reads a file of words: one {@code subject}, one {@code heading}, any number of {@code text},
   * and perhaps one {@code closing}.
   *
   * @throws TemplateException if it is anything else, or uses a name that will have no value
   */
  static Words read(String file, String content, Names names) {
    @Nullable Template subject = null;
    @Nullable Template heading = null;
    @Nullable Template closing = null;
    List<Template> paragraphs = new ArrayList<>();
    for (Entries.Entry entry : Entries.read(file, content)) {
      Tags.check(file, entry.line(), entry.text(), names);
      Template template = COMPILER.compile(entry.text().replace('\n', ' '));
      switch (entry.name()) {
        case "subject" -> subject = once(file, entry, subject, template);
        case "heading" -> heading = once(file, entry, heading, template);
        case "closing" -> closing = once(file, entry, closing, template);
        case "text" -> paragraphs.add(template);
        default ->
            throw new TemplateException(
                file,
                entry.line(),
                "'" + entry.name() + "' is none of subject, heading, text, closing");
      }
    }
    return new Words(
        required(file, "subject", subject),
        required(file, "heading", heading),
        paragraphs,
        Optional.ofNullable(closing));
  }

  private static Template once(
      String file, Entries.Entry entry, @Nullable Template before, Template template) {
    if (before != null) {
      throw new TemplateException(file, entry.line(), "'" + entry.name() + "' is there twice");
    }
    return template;
  }

  private static Template required(String file, String name, @Nullable Template template) {
    if (template == null) {
      throw new TemplateException(file, 1, "'" + name + "' is missing");
    }
    return template;
  }

  /** The words with their values, each on one line. */
  Said said(Map<String, ?> values) {
    return new Said(
        line(subject, values),
        line(heading, values),
        paragraphs.stream()
            .map(paragraph -> line(paragraph, values))
            .filter(text -> !text.isEmpty())
            .toList(),
        closing.map(text -> line(text, values)).orElse(""));
  }

  private static String line(Template template, Map<String, ?> values) {
    return OneLine.of(template.execute(values));
  }

  /**
   * What is said.
   *
   * @param closing empty for none
   */
  record Said(String subject, String heading, List<String> paragraphs, String closing) {}
}
