package io.mspbilling.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parsers of single texts. Each throws some unchecked exception if the text is not of its form;
 * {@link Node} says where.
 */
final class Texts {
  private static final LocalDate FIRST_DATE = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2200, 12, 31);
  private static final String UTC_SECOND = "9999-99-99T99:99:99Z";
  private static final String OFFSET = "+9999";
  private static final int ISO_DATE_LENGTH = 10;
  private static final int MAX_DATE_TIME_LENGTH = 40;
  private static final int MAX_SHAPE_LENGTH = 24;

  private Texts() {}

  static boolean bool(String text) {
    if (text.equalsIgnoreCase("true")) {
      return true;
    }
    if (text.equalsIgnoreCase("false")) {
      return false;
    }
    throw new IllegalArgumentException("neither true nor false");
  }

  static LocalDate date(String text) {
    requireShort(text);
    if (isUtcSecond(text)) {
      return inRange(utcSecond(text).toLocalDate());
    }
    LocalDate date =
        text.length() == ISO_DATE_LENGTH
            ? LocalDate.parse(text)
            : LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(withColon(text)));
    return inRange(date);
  }

  static Instant instant(String text, @Nullable ZoneId zoneIfAbsent) {
    requireShort(text);
    if (isUtcSecond(text)) {
      LocalDateTime time = utcSecond(text);
      LocalDate unused = inRange(time.toLocalDate());
      return time.toInstant(ZoneOffset.UTC);
    }
    TemporalAccessor parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            withColon(text), OffsetDateTime::from, LocalDateTime::from);
    if (parsed instanceof OffsetDateTime time) {
      inRange(time.toLocalDate());
      return time.toInstant();
    }
    LocalDateTime local = LocalDateTime.from(parsed);
    if (zoneIfAbsent == null) {
      throw new IllegalArgumentException("without an offset");
    }
    inRange(local.toLocalDate());
    return local.atZone(zoneIfAbsent).toInstant();
  }

  /** ISO 8601 lets the colon in an offset be left out, and some vendors do. */
  private static String withColon(String dateTime) {
    int sign = dateTime.length() - OFFSET.length();
    return sign > ISO_DATE_LENGTH && "+-".indexOf(dateTime.charAt(sign)) >= 0
        ? new StringBuilder(dateTime).insert(sign + 3, ':').toString()
        : dateTime;
  }

  /** The form that most vendors send; reading it takes a tenth of what a formatter takes. */
  private static boolean isUtcSecond(String text) {
    if (text.length() != UTC_SECOND.length()) {
      return false;
    }
    for (int i = 0; i < UTC_SECOND.length(); i++) {
      char form = UTC_SECOND.charAt(i);
      char c = text.charAt(i);
      if (form == '9' ? c < '0' || c > '9' : c != form) {
        return false;
      }
    }
    return true;
  }

  private static LocalDateTime utcSecond(String text) {
    return LocalDateTime.of(
        number(text, 0, 4),
        number(text, 5, 7),
        number(text, 8, 10),
        number(text, 11, 13),
        number(text, 14, 16),
        number(text, 17, 19));
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  static Currency currency(String text) {
    if (text.length() != 3) {
      throw new IllegalArgumentException("not three letters");
    }
    Currency currency = Currency.getInstance(text.toUpperCase(Locale.ROOT));
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("without a minor unit");
    }
    return currency;
  }

  /** What a text looks like, without what it says: {@code "99/99/9999"}. */
  static String shape(String text) {
    StringBuilder shape = new StringBuilder(MAX_SHAPE_LENGTH + 3).append('"');
    for (int i = 0; i < text.length() && i < MAX_SHAPE_LENGTH; i++) {
      shape.append(masked(text.charAt(i)));
    }
    return shape.append(text.length() > MAX_SHAPE_LENGTH ? "…\"" : "\"").toString();
  }

  private static char masked(char c) {
    if (c >= '0' && c <= '9') {
      return '9';
    }
    if (Character.isLetter(c)) {
      return 'a';
    }
    return c < ' ' || c > '~' ? '?' : c;
  }

  private static LocalDate inRange(LocalDate date) {
    if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
      throw new IllegalArgumentException("out of range");
    }
    return date;
  }

  private static void requireShort(String text) {
    if (text.length() > MAX_DATE_TIME_LENGTH) {
      throw new IllegalArgumentException("too long");
    }
  }
}
