package io.mspbilling.examples;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts figures and sentences into columns of plain text. */
final class Text {
  /** Columns of a line, at most. */
  static final int WIDTH = 110;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);

  private static final Pattern AMOUNT = Pattern.compile("\\b[A-Z]{3} \\d+\\.\\d+\\b");

  /** Between words, but not before the digits of an amount. */
  private static final String SPACE = " (?![\\d,]+\\.\\d)";

  private Text() {}

  /** As in {@code USD 1,234.50}. */
  static String of(Money money) {
    return money.currency().getCurrencyCode() + " " + digits(money);
  }

  /** As in {@code 1,234.50}. */
  static String digits(Money money) {
    String format = "%,." + money.currency().getDefaultFractionDigits() + "f";
    return String.format(Locale.ROOT, format, money.amount());
  }

  /** The text with the digits of its amounts grouped, as in {@code USD 1,234.50}. */
  static String grouped(String text) {
    return AMOUNT.matcher(text).replaceAll(found -> of(Money.parse(found.group())));
  }

  /** As in {@code 8 Jun}. */
  static String of(LocalDate day) {
    return DAY.format(day);
  }

  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /**
   * Breaks a text between words into lines of at most {@link #WIDTH} columns.
   *
   * @param first what the first line begins with; the others are indented as far
   */
  static List<String> wrapped(String first, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean fresh = true;
    for (String word : text.split(SPACE)) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(first.length()));
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
