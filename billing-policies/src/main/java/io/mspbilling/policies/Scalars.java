package io.mspbilling.policies;

import io.mspbilling.collection.surcharge.Percent;
import io.mspbilling.json.FieldForm;
import io.mspbilling.money.BoundedDecimal;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;

/** The forms of single values. */
final class Scalars {

  static final ScalarForm<String> TEXT =
      ScalarForm.text("must be a text", Scalars::notBlank, text -> text);

  /** A text that may say nothing. */
  static final Form<String> ANY_TEXT = new AnyTextForm();

  static final ScalarForm<Boolean> FLAG =
      new ScalarForm<>(
          FieldForm.FLAG,
          "must be true or false",
          Boolean::valueOf,
          flag -> flag,
          Ordered.record("type", "boolean"));

  static final ScalarForm<Money> MONEY =
      ScalarForm.text("must be an amount, as USD 25.00", Money::parse, Money::toString)
          .matching("^[A-Z]{3} -?[0-9]+([.][0-9]+)?$");

  static final ScalarForm<Percent> PERCENT =
      ScalarForm.text("must be a percentage, as 2.5 %", Scalars::percent, Percent::toString)
          .matching("^[0-9]+([.][0-9]+)? %$");

  /** So many of a hundred, which may be more than all. */
  static final ScalarForm<BigDecimal> RATE =
      ScalarForm.text(
              "must be a percentage, as 2.5 %", Scalars::rate, rate -> rate.toPlainString() + " %")
          .matching("^[0-9]+([.][0-9]+)? %$");

  /** How amounts are rounded; refusing to round is no way of it. */
  static final Form<RoundingMode> ROUNDING =
      new WordForm<>(
          Arrays.stream(RoundingMode.values())
              .filter(mode -> mode != RoundingMode.UNNECESSARY)
              .toList());

  static final ScalarForm<LocalDate> DATE =
      ScalarForm.text("must be a date, as 2027-01-31", LocalDate::parse, LocalDate::toString)
          .matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

  static final ScalarForm<LocalTime> TIME =
      ScalarForm.text("must be a time of the day, as 09:30", LocalTime::parse, LocalTime::toString)
          .matching("^[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?$");

  static final ScalarForm<ZoneId> ZONE =
      ScalarForm.text("must be a time zone, as America/New_York", ZoneId::of, ZoneId::getId);

  static final ScalarForm<Place> PLACE =
      ScalarForm.text("must be a place, as US-TX or GB", Place::parse, Place::toString)
          .matching("^[A-Z]{2}(-[A-Z0-9]{1,3})?$");

  static final ScalarForm<CustomerId> CUSTOMER =
      ScalarForm.text(
          "must be the id of a customer, as connectwise:250", CustomerId::parse, CustomerId::text);

  private Scalars() {}

  /** A whole number within bounds, both included. */
  static ScalarForm<Integer> whole(int least, int most) {
    return number(least, most, Math::toIntExact);
  }

  /** A whole number, 0 or more. */
  static ScalarForm<Long> count() {
    return number(0, Long.MAX_VALUE, number -> number);
  }

  private static <T extends Number> ScalarForm<T> number(
      long least, long most, Function<Long, T> narrow) {
    return new ScalarForm<>(
        FieldForm.NUMBER,
        "must be a whole number from " + least + (most > 1_000_000 ? " on" : " to " + most),
        text -> narrow.apply(within(Long.parseLong(text), least, most)),
        number -> number,
        Ordered.with(Ordered.record("type", "integer", "minimum", least), "maximum", most));
  }

  private static long within(long number, long least, long most) {
    return require(number, number >= least && number <= most);
  }

  private static String notBlank(String text) {
    return require(text, !text.isBlank());
  }

  private static Percent percent(String text) {
    return Percent.parse(require(text, text.endsWith(" %")));
  }

  private static BigDecimal rate(String text) {
    BigDecimal rate =
        BoundedDecimal.parse(require(text, text.endsWith(" %")).substring(0, text.length() - 2));
    return require(rate, rate.signum() >= 0);
  }

  private static <T> T require(T value, boolean isRight) {
    if (!isRight) {
      throw new IllegalArgumentException("not in range");
    }
    return value;
  }
}
