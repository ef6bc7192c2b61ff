package io.mspbilling.json;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of one wire record into values, and says exactly which field of which record is
 * wrong: {@code invoice[10423].total}. Immutable; safe for any number of threads.
 *
 * <p>Vendors send an empty or blank text for "nothing"; it counts as absent everywhere. {@code
 * required…} methods refuse what is absent; the others answer empty. Every method throws {@link
 * JsonProblem} with kind {@code MISSING} or {@code INVALID} and a path, never with the data.
 */
public final class Fields implements Place {
  private final String path;

  private Fields(String path) {
    this.path = path;
  }

  /**
   * Fields of one record.
   *
   * @param kind what it is, as in {@code invoice}
   * @param id its id as the vendor sent it; absent if even that is missing
   */
  public static Fields of(String kind, @Nullable String id) {
    Objects.requireNonNull(kind, "kind");
    return new Fields(kind + "[" + (id == null ? "?" : id) + "]");
  }

  /** Fields of a record inside this one, as in {@code invoice[10423].company}. */
  public Fields within(String member) {
    return new Fields(path + "." + member);
  }

  /** Fields of one element of a list inside this record, as in {@code invoice[10423].lines[3]}. */
  public Fields item(String member, int index) {
    return new Fields(path + "." + member + "[" + index + "]");
  }

  /** Where these fields are, as in {@code invoice[10423]}. */
  public String path() {
    return path;
  }

  /** A text that is there and not blank, as it is. */
  public String requiredText(@Nullable String value, String field) {
    return present(text(value), field);
  }

  /** A text as it is; absent if {@code null} or blank. */
  public Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  /** A nested record or list that is there. */
  public <T> T required(@Nullable T value, String field) {
    return present(Optional.ofNullable(value), field);
  }

  /** A list without holes; an absent list is empty. */
  public <T> List<T> list(@Nullable List<@Nullable T> values, String field) {
    if (values == null) {
      return List.of();
    }
    for (int i = 0; i < values.size(); i++) {
      required(values.get(i), field + "[" + i + "]");
    }
    return values.stream().<T>map(Objects::requireNonNull).toList();
  }

  /** An amount, exact to the currency's minor unit; finer amounts are refused, not rounded. */
  public Money requiredMoney(@Nullable String value, String field, Currency currency) {
    return present(money(value, field, currency), field);
  }

  /** As {@link #requiredMoney}, absent if the field is. */
  public Optional<Money> money(@Nullable String value, String field, Currency currency) {
    return money(value, field, currency, RoundingMode.UNNECESSARY);
  }

  /**
   * An amount from a field that is documented to be finer than the currency, rounded as told.
   *
   * @param rounding {@link RoundingMode#UNNECESSARY} refuses what would have to be rounded
   */
  public Optional<Money> money(
      @Nullable String value, String field, Currency currency, RoundingMode rounding) {
    return Form.money(currency, rounding).read(value, this, field);
  }

  /** A decimal number, bounded as {@link io.mspbilling.money.BoundedDecimal} says. */
  public BigDecimal requiredDecimal(@Nullable String value, String field) {
    return present(decimal(value, field), field);
  }

  /** As {@link #requiredDecimal}, absent if the field is. */
  public Optional<BigDecimal> decimal(@Nullable String value, String field) {
    return Form.DECIMAL.read(value, this, field);
  }

  /** A whole number that fits in a {@code long}; {@code 12.0} counts as 12. */
  public long requiredInteger(@Nullable String value, String field) {
    return present(integer(value, field), field);
  }

  /** As {@link #requiredInteger}, absent if the field is. */
  public Optional<Long> integer(@Nullable String value, String field) {
    return Form.INTEGER.read(value, this, field);
  }

  /** {@code true} or {@code false} in any case. */
  public boolean requiredBool(@Nullable String value, String field) {
    return present(bool(value, field), field);
  }

  /** As {@link #requiredBool}, absent if the field is. */
  public Optional<Boolean> bool(@Nullable String value, String field) {
    return Form.FLAG.read(value, this, field);
  }

  /**
   * A calendar date from {@code yyyy-MM-dd} or from a date-time, whose date is taken as it is
   * written, without any zone conversion; from 1970-01-01 to 2200-12-31.
   */
  public LocalDate requiredDate(@Nullable String value, String field) {
    return present(date(value, field), field);
  }

  /** As {@link #requiredDate}, absent if the field is. */
  public Optional<LocalDate> date(@Nullable String value, String field) {
    return Form.DATE.read(value, this, field);
  }

  /** An instant in ISO form with {@code Z} or an offset; from 1970-01-01 to 2200-12-31. */
  public Instant requiredInstant(@Nullable String value, String field) {
    return present(instant(value, field), field);
  }

  /** As {@link #requiredInstant}, absent if the field is. */
  public Optional<Instant> instant(@Nullable String value, String field) {
    return Form.INSTANT.read(value, this, field);
  }

  /**
   * As {@link #instant(String, String)}, for vendors that leave the zone out.
   *
   * @param zoneIfAbsent zone of a text without offset, as the vendor documents it
   */
  public Optional<Instant> instant(@Nullable String value, String field, ZoneId zoneIfAbsent) {
    return Form.instant(zoneIfAbsent).read(value, this, field);
  }

  /** An ISO 4217 currency that has a minor unit; lower case is accepted. */
  public Currency requiredCurrency(@Nullable String value, String field) {
    return present(currency(value, field), field);
  }

  /** As {@link #requiredCurrency}, absent if the field is. */
  public Optional<Currency> currency(@Nullable String value, String field) {
    return Form.CURRENCY.read(value, this, field);
  }

  /** A problem of your own finding: the field is there but cannot be right. */
  @Override
  public JsonProblem invalid(String field, String remedy) {
    return new JsonProblem(JsonProblem.Kind.INVALID, path + "." + field, remedy);
  }

  /** A problem of your own finding: the field has to be there. */
  @Override
  public JsonProblem missing(String field) {
    return new JsonProblem(JsonProblem.Kind.MISSING, path + "." + field, "missing, but required");
  }

  private <T> T present(Optional<T> value, String field) {
    return value.orElseThrow(() -> missing(field));
  }

  /** The path. */
  @Override
  public String toString() {
    return path;
  }
}
