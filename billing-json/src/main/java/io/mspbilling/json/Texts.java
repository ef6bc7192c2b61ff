package io.mspbilling.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parsers of single texts. Each throws some unchecked exception if the text is not of its form;
 * {@link Place} says where.
 */
final class Texts {
  private static final LocalDate FIRST_DATE = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2200, 12, 31);
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
    LocalDate date =
        text.length() == ISO_DATE_LENGTH
            ? LocalDate.parse(text)
            : LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(text));
    return inRange(date);
  }

  static Instant instant(String text, @Nullable ZoneId zoneIfAbsent) {
    requireShort(text);
    TemporalAccessor parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
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
