package io.mspbilling.report.html;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML as it goes, holding nothing but the names of open elements. Names are ours; whatever
 * else is written is escaped, so there is no way to write a tag from a value.
 */
final class Markup {
  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  Markup(Appendable out) {
    this.out = out;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; a value of the empty string writes the name alone
   */
  Markup open(String element, String... attributes) throws IOException {
    tag(element, attributes);
    open.push(element);
    return this;
  }

  /** Writes an element that has no content. */
  Markup empty(String element, String... attributes) throws IOException {
    tag(element, attributes);
    return this;
  }

  /** Writes a mark of a drawing: an element that closes itself. */
  Markup mark(String element, String... attributes) throws IOException {
    out.append('<').append(element);
    attributes(attributes);
    out.append("/>");
    return this;
  }

  /** Writes an element with nothing but text. */
  Markup line(String element, String text, String... attributes) throws IOException {
    return open(element, attributes).text(text).close();
  }

  /** Writes what others may have written, apart from the direction of the text around it. */
  Markup name(String name) throws IOException {
    return line("bdi", name);
  }

  Markup text(String text) throws IOException {
    Escaped.append(out, text);
    return this;
  }

  /** Closes the element that was opened last. */
  Markup close() throws IOException {
    String element = open.pop();
    out.append("</").append(element).append('>');
    if (element.equals("tr") || element.equals("section") || element.equals("details")) {
      out.append('\n');
    }
    return this;
  }

  /** Closes some elements, the last opened first. */
  Markup close(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      close();
    }
    return this;
  }

  /** Writes our own style sheet, which holds no value of a report. */
  Markup style(String css) throws IOException {
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  /** Writes what the document begins with. */
  Markup begin() throws IOException {
    out.append("<!DOCTYPE html>\n");
    return this;
  }

  private void tag(String element, String... attributes) throws IOException {
    out.append('<').append(element);
    attributes(attributes);
    out.append('>');
  }

  private void attributes(String... attributes) throws IOException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.append("=\"");
        Escaped.append(out, attributes[i + 1]);
        out.append('"');
      }
    }
  }
}
