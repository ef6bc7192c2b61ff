package io.mspbilling.reconciliation.matching;

import java.util.ArrayList;
import java.util.List;

/** Cuts a memo into words, and leaves out amounts. Takes time linear in the text. */
final class MemoWords {

  private MemoWords() {}

  /** Runs of letters, digits, hyphens and number signs, in order. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      if (!isInWord(text.charAt(start))) {
        start++;
        continue;
      }
      int end = start;
      while (end < text.length() && (isInWord(text.charAt(end)) || isPoint(text, end))) {
        end++;
      }
      addAll(words, text.substring(start, end));
      start = end;
    }
    return words;
  }

  /** A run with points or commas inside is an amount if two digits end it, else a list. */
  private static void addAll(List<String> words, String run) {
    int last = Math.max(run.lastIndexOf('.'), run.lastIndexOf(','));
    if (last >= 0 && run.length() - last == 3 && isNumeric(run)) {
      return;
    }
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= run.length(); i++) {
      if (i < run.length() && isInWord(run.charAt(i))) {
        word.append(run.charAt(i));
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
  }

  private static boolean isNumeric(String run) {
    return run.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '#';
  }

  /** A point or comma with a digit on either side. */
  private static boolean isPoint(String text, int i) {
    char c = text.charAt(i);
    return (c == '.' || c == ',')
        && i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }
}
