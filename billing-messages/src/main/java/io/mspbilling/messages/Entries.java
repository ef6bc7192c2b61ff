package io.mspbilling.messages;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a file of words: {@code name: text} on a line of its own, a longer text going on
 * in lines that begin with a blank. Empty lines and those that begin with {@code #} say nothing.
 */
final class Entries {

  /**
   * @param line where it begins, from 1
   */
  record Entry(String name, String text, int line) {}

  private Entries() {}

  /**
   * @throws TemplateException at the first line that is none of these
   */
  static List<Entry> read(String file, String content) {
    List<Entry> entries = new ArrayList<>();
    String[] lines = content.replace("\r\n", "\n").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        entries.add(longer(file, entries, line, i + 1));
      } else {
        entries.add(entry(file, line, i + 1));
      }
    }
    return entries;
  }

  private static Entry longer(String file, List<Entry> entries, String line, int number) {
    if (entries.isEmpty()) {
      throw new TemplateException(file, number, "there is nothing that goes on here");
    }
    Entry last = entries.remove(entries.size() - 1);
    return new Entry(last.name(), last.text() + "\n" + line.strip(), last.line());
  }

  private static Entry entry(String file, String line, int number) {
    int colon = line.indexOf(':');
    if (colon < 1 || line.substring(0, colon).contains("{")) {
      throw new TemplateException(file, number, "expected 'name: text'");
    }
    return new Entry(line.substring(0, colon).strip(), line.substring(colon + 1).strip(), number);
  }
}
