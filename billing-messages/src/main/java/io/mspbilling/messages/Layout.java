package io.mspbilling.messages;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;

/** The page around the words, once as HTML and once as text. */
final class Layout {

  /** What a layout may show. */
  static final Names NAMES =
      Names.of(
              "lang",
              "subject",
              "heading",
              "closing",
              "sender",
              "phone",
              "questions",
              "colour",
              "ink",
              "invoice",
              "due",
              "falls",
              "amount")
          .with("paragraphs", Names.of("text"))
          .with("logo", Names.of("source", "width"))
          .with("facts", Names.of("label", "value"))
          .with(
              "table",
              Names.of("title")
                  .with("lines", Names.of("number", "dueOn", "sum", "note"))
                  .with("dated", Names.of()))
          .with("button", Names.of("label", "page"))
          .with("address", Names.of("line"));

  private final Template html;
  private final Template text;

  private Layout(Template html, Template text) {
    this.html = html;
    this.text = text;
  }

  /**
   * @throws TemplateException if one of them uses what there is not
   */
  static Layout read(String htmlFile, String html, String textFile, String text) {
    Tags.check(htmlFile, 1, html, NAMES);
    Tags.check(textFile, 1, text, NAMES);
    Mustache.Compiler compiler = Mustache.compiler().strictSections(true).emptyStringIsFalse(true);
    return new Layout(
        compiler.escapeHTML(true).compile(html), compiler.withEscaper(Escapers.NONE).compile(text));
  }

  String html(Map<String, Object> values) {
    return html.execute(values);
  }

  /** No more than one empty line in a row, and none at the ends; blanks after text go too. */
  String text(Map<String, Object> values) {
    return text.execute(values)
            .replaceAll("(?<!\n--)[ \t]+\n", "\n")
            .replaceAll("\n{3,}", "\n\n")
            .strip()
        + "\n";
  }
}
