package io.mspbilling.testkit.world;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people are shown, to be asked whether something is among it. */
final class Rows {
  private final List<ExceptionRow> rows;
  private final Map<ExceptionKind, Rows> byKind = new EnumMap<>(ExceptionKind.class);
  private final Set<String> words = new HashSet<>();
  private @Nullable String text;

  Rows(List<ExceptionRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** On most days nobody asks for it. */
  private String text() {
    if (text == null) {
      StringBuilder all = new StringBuilder("\n");
      rows.forEach(row -> all.append(row).append('\n').append(row.id()).append('\n'));
      text = all.toString();
      words.addAll(words(text));
    }
    return text;
  }

  /** The longest stretches of letters, digits and what joins them. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !isPart(text.charAt(at))) {
        if (start < at) {
          words.add(text.substring(start, at));
        }
        start = at + 1;
      }
    }
    return words;
  }

  Rows without(ExceptionKind kind) {
    return new Rows(rows.stream().filter(row -> row.kind() != kind).toList());
  }

  /** Whether a row of a kind names a thing, as the other. */
  boolean mention(ExceptionKind kind, String name) {
    return byKind
        .computeIfAbsent(
            kind, one -> new Rows(rows.stream().filter(row -> row.kind() == one).toList()))
        .mention(name);
  }

  /** Whether a row names a thing: its number, its id or its key, as a word of its own. */
  boolean mention(String name) {
    String text = text();
    if (!words.containsAll(words(name))) {
      return false; // A name stands there only if all of its words do, whole.
    }
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

  /** Whether a row of a kind is about a customer, whether it says so or not. */
  boolean areOf(ExceptionKind kind, CustomerId customer) {
    return rows.stream()
        .anyMatch(row -> row.kind() == kind && row.customer().filter(customer::equals).isPresent());
  }

  Optional<ExceptionRow> first(ExceptionKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).findFirst();
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
