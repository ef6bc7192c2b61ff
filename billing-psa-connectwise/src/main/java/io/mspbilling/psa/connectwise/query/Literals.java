package io.mspbilling.psa.connectwise.query;

import io.mspbilling.money.BoundedDecimal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Values as the vendor's grammar writes them. */
final class Literals {
  private Literals() {}

  /** A text to be equal to. {@code *} is a wildcard there too, and there is no way to escape it. */
  static String exact(String value) {
    return quoted(withoutWildcard(value));
  }

  /** A text to be found inside another. */
  static String part(String value) {
    return pattern(withoutWildcard(value));
  }

  /**
   * A text with wildcards; brackets, which the vendor's patterns give a meaning, stand for
   * themselves.
   */
  static String pattern(String value) {
    return quoted(value.replace("[", "[[]"));
  }

  static String number(BigDecimal value) {
    return BoundedDecimal.require(value).toPlainString();
  }

  static String instant(Instant instant) {
    return "[" + instant.truncatedTo(ChronoUnit.SECONDS) + "]";
  }

  static String date(LocalDate date) {
    return "[" + date + "T00:00:00Z]";
  }

  private static String withoutWildcard(String value) {
    if (value.indexOf('*') >= 0) {
      throw new IllegalArgumentException("a text to compare with must not hold *, a wildcard here");
    }
    return value;
  }

  /**
   * The grammar documents no escape for a quote inside a text, so the other kind of quote is put
   * around it; only a text with both kinds, or a backslash, has to be escaped.
   */
  private static String quoted(String value) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a text in a condition must not hold control characters");
    }
    char quote = value.indexOf('"') >= 0 && value.indexOf('\'') < 0 ? '\'' : '"';
    String escaped = value.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote);
    return quote + escaped + quote;
  }
}
