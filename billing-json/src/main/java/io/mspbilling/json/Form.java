package io.mspbilling.json;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form that a text may have.
 *
 * @param need what it has to be, for people
 * @param parser its value; throws some unchecked exception if the text is not of the form
 */
record Form<T>(String need, Function<String, T> parser) {
  static final Form<BigDecimal> DECIMAL = new Form<>("must be a decimal number", Numbers::decimal);
  static final Form<Long> INTEGER = new Form<>("must be a whole number", Numbers::integer);
  static final Form<Boolean> FLAG = new Form<>("must be true or false", Texts::bool);
  static final Form<Currency> CURRENCY =
      new Form<>("must be an ISO 4217 currency", Texts::currency);
  static final Form<LocalDate> DATE =
      new Form<>("must be a date from 1970 to 2200, as 2026-01-31", Texts::date);
  static final Form<Instant> INSTANT =
      new Form<>(
          "must be an instant from 1970 to 2200, with its offset",
          text -> Texts.instant(text, null));

  static Form<Instant> instant(ZoneId zoneIfAbsent) {
    return new Form<>(
        "must be a date and time from 1970 to 2200", text -> Texts.instant(text, zoneIfAbsent));
  }

  static Form<Money> money(Currency currency, RoundingMode rounding) {
    return new Form<>(
        "must be an amount of " + currency + ", no finer than it",
        text -> Numbers.money(text, currency, rounding));
  }

  /** What a text says; absent if it is {@code null} or blank. */
  Optional<T> read(@Nullable String value, Node place, String field) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String text = value.strip();
    try {
      return Optional.of(parser.apply(text));
    } catch (RuntimeException e) {
      // The cause quotes the text, which may be anything; its shape is enough to see the mistake.
      throw place.invalid(field, need + ", got " + Texts.shape(text));
    }
  }
}
