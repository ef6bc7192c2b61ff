package io.mspbilling.accounting.quickbooks.online.query;

import io.mspbilling.money.BoundedDecimal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Values as the query language writes them. */
final class Literals {

  private Literals() {}

  /** In single quotes; a quote or a backslash inside is escaped with a backslash. */
  static String text(String value) {
    StringBuilder literal = new StringBuilder(value.length() + 2).append('\'');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\'' || c == '\\') {
        literal.append('\\');
      }
      literal.append(c);
    }
    return literal.append('\'').toString();
  }

  static String number(BigDecimal value) {
    return text(BoundedDecimal.require(value).toPlainString());
  }

  static String date(LocalDate value) {
    return text(value.toString());
  }

  /** With Z and to the millisecond, rounded down: the finest that QuickBooks takes. */
  static String instant(Instant value) {
    return text(value.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  static String flag(Boolean value) {
    return value.toString();
  }
}
