package io.mspbilling.testkit.engine.condition;

import io.mspbilling.testkit.http.FakeJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** How the values of a column are read and ordered. */
public enum ColumnType {
  /** A text. */
  TEXT,
  /** An id that is a text: equal as text, ordered as the number it is. */
  ID,
  /** A decimal number. */
  NUMBER,
  /** A calendar day. */
  DATE,
  /** A moment with an offset; a bare day is its start in UTC. */
  MOMENT,
  /** A moment with an offset, or in UTC; a bare day is its start in UTC. */
  STAMP,
  /** True or false. */
  FLAG,
  /** Of no declared type: compared as whatever it is compared with is. */
  ANY,
  /** Nothing that can be compared with a value. */
  NONE;

  /** Reads what a row holds; empty if it is of another type. */
  Optional<Comparable<?>> read(FakeJson value) {
    return switch (this) {
      case NUMBER -> value.asDecimal().map(number -> number);
      case FLAG -> value.asBool().map(flag -> flag);
      case NONE, ANY -> Optional.empty();
      default -> value.asText().flatMap(this::read);
    };
  }

  /** Reads what stands in a condition; empty if it is no value of this type. */
  public Optional<Comparable<?>> read(String text) {
    try {
      return Optional.of(
          switch (this) {
            case ID -> new Id(text);
            case NUMBER -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case MOMENT ->
                OffsetDateTime.parse(text.length() == 10 ? text + "T00:00:00Z" : text).toInstant();
            case STAMP -> stamp(text);
            case FLAG -> flag(text);
            default -> text;
          });
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** The type to compare a literal with this column by. */
  ColumnType against(Literal literal) {
    if (this != ANY) {
      return this;
    }
    return switch (literal.kind()) {
      case NUMBER -> NUMBER;
      case FLAG -> FLAG;
      case MOMENT -> MOMENT;
      default -> TEXT;
    };
  }

  private static Instant stamp(String text) {
    String time = text.length() == 10 ? text + "T00:00:00" : text;
    return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
        ? OffsetDateTime.parse(time).toInstant()
        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
  }

  private static Boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
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
