package io.mspbilling.messages;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Checks the tags of a template before it is used: only names that will have a value, sections that
 * are closed where they were opened, and no way around the escaping of values.
 */
final class Tags {

  private final String file;
  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private Names names;

  private Tags(String file, String text, Names names) {
    this.file = file;
    this.text = text;
    this.names = names;
  }

  private record Open(String name, int at, Names outside) {}

  /**
   * @param file for the message of an error
   * @param firstLine the line of the file on which the text begins
   * @throws TemplateException at the first tag that is wrong
   */
  static void check(String file, int firstLine, String text, Names names) {
    new Tags(file, "\n".repeat(firstLine - 1) + text, names).check();
  }

  private void check() {
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at)) {
      int end = text.indexOf("}}", at);
      if (end < 0) {
        throw wrong(at, "a tag is not closed");
      }
      tag(text.substring(at + 2, end).strip(), at);
      at = end + 2;
    }
    if (!open.isEmpty()) {
      throw wrong(open.peek().at(), "section " + open.peek().name() + " is not closed");
    }
  }

  private void tag(String tag, int at) {
    if (tag.isEmpty()) {
      throw wrong(at, "an empty tag");
    }
    String name = tag.substring(1).strip();
    switch (tag.charAt(0)) {
      case '!' -> {}
      case '#', '^' -> begin(name, tag.charAt(0) == '^', at);
      case '/' -> end(name, at);
      case '{', '&' -> throw wrong(at, "values are always escaped: {{" + name + "}}");
      case '>', '=' -> throw wrong(at, "templates include no others, and keep their tags");
      default -> variable(tag, at);
    }
  }

  private void begin(String name, boolean inverted, int at) {
    if (!names.has(name)) {
      throw unknown("section", name, at);
    }
    open.push(new Open(name, at, names));
    names = inverted ? names : names.within(name);
  }

  private void end(String name, int at) {
    if (open.isEmpty() || !open.peek().name().equals(name)) {
      throw wrong(at, "section " + name + " is closed and was not the last that was opened");
    }
    names = open.pop().outside();
  }

  private void variable(String name, int at) {
    if (!names.isValue(name)) {
      throw unknown("value", name, at);
    }
  }

  private TemplateException unknown(String what, String name, int at) {
    return wrong(at, "no " + what + " is called '" + name + "' here; there are " + names);
  }

  private TemplateException wrong(int at, String problem) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new TemplateException(file, line, problem);
  }
}
