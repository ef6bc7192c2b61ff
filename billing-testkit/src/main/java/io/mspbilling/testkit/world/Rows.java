package io.mspbilling.testkit.world;

import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import java.util.Optional;

/** What people are shown, to be asked whether something is among it. */
final class Rows {
  private final List<ExceptionRow> rows;
  private final String text;

  Rows(List<ExceptionRow> rows) {
    this.rows = List.copyOf(rows);
    StringBuilder all = new StringBuilder("\n");
    rows.forEach(row -> all.append(row).append('\n').append(row.id()).append('\n'));
    text = all.toString();
  }

  /** Whether a row of a kind names a thing, as the other. */
  boolean mention(ExceptionKind kind, String name) {
    return new Rows(rows.stream().filter(row -> row.kind() == kind).toList()).mention(name);
  }

  /** Whether a row names a thing: its number, its id or its key, as a word of its own. */
  boolean mention(String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if (!isPart(text.charAt(at - 1)) && (end >= text.length() || !isPart(text.charAt(end)))) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }

  Optional<ExceptionRow> first(ExceptionKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).findFirst();
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
