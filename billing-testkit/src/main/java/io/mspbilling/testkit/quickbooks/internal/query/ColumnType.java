package io.mspbilling.testkit.quickbooks.internal.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/** How the values of a property are read and ordered. */
public enum ColumnType {
  /** Plain text, ordered by character. */
  TEXT,
  /** An id: equal as text, ordered as the number it is. */
  ID,
  /** A decimal number; a statement may quote it. */
  NUMBER,
  /** A calendar day. */
  DATE,
  /** A moment with an offset; a statement may give a bare date, meaning its start in UTC. */
  MOMENT,
  /** True or false. */
  FLAG;

  /**
   * Reads text as a value of this type.
   *
   * @throws QueryException if it is none
   */
  Comparable<?> read(String text) {
    try {
      return switch (this) {
        case TEXT -> text;
        case ID -> new Id(text);
        case NUMBER -> new BigDecimal(text);
        case DATE -> LocalDate.parse(text);
        case MOMENT ->
            OffsetDateTime.parse(text.length() == 10 ? text + "T00:00:00Z" : text).toInstant();
        case FLAG -> flag(text);
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw QueryException.validation("\"" + text + "\" is no value of type " + this);
    }
  }

  private static Boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw QueryException.validation("\"" + text + "\" is neither true nor false");
    };
  }

  /** Shorter ids are smaller, so that 9 comes before 10. */
  private record Id(String text) implements Comparable<Id> {
    @Override
    public int compareTo(Id other) {
      int byLength = Integer.compare(text.length(), other.text.length());
      return byLength != 0 ? byLength : text.compareTo(other.text);
    }
  }
}
