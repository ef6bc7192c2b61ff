package io.mspbilling.accounting.quickbooks.online.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A property that QuickBooks lets queries filter by. The language has no "not" and no "or".
 * Immutable.
 *
 * @param <T> the entity that has it
 * @param <V> type of its values
 */
public sealed class Property<T, V> permits TextProperty {

  /** Most values of one {@link #in}; a longer statement would not fit in a URL. */
  public static final int MAX_VALUES = 100;

  private final String name;
  private final Function<V, String> literal;

  Property(String name, Function<V, String> literal) {
    if (!name.matches("[A-Za-z]+(\\.[A-Za-z]+)*")) {
      throw new IllegalArgumentException("not the name of a property: " + name);
    }
    this.name = name;
    this.literal = literal;
  }

  /** A property of text, exactly as QuickBooks spells its name. */
  public static <T> TextProperty<T> text(String name) {
    return new TextProperty<>(name);
  }

  /** A property that refers to another record by its id. */
  public static <T> Property<T, String> reference(String name) {
    return new Property<>(name, Literals::text);
  }

  /** A property that is a number. */
  public static <T> Property<T, BigDecimal> number(String name) {
    return new Property<>(name, Literals::number);
  }

  /** A property that is a calendar date of the company. */
  public static <T> Property<T, LocalDate> date(String name) {
    return new Property<>(name, Literals::date);
  }

  /** A property that is an instant. */
  public static <T> Property<T, Instant> instant(String name) {
    return new Property<>(name, Literals::instant);
  }

  /** A property that is true or false. */
  public static <T> Property<T, Boolean> flag(String name) {
    return new Property<>(name, Literals::flag);
  }

  /** The id that every record has. */
  public static <T> Property<T, String> id() {
    return reference("Id");
  }

  /** When the record was made, which nobody can edit. */
  public static <T> Property<T, Instant> createTime() {
    return instant("MetaData.CreateTime");
  }

  /** When QuickBooks last changed the record. */
  public static <T> Property<T, Instant> lastUpdatedTime() {
    return instant("MetaData.LastUpdatedTime");
  }

  /** The property has this value. */
  public Condition<T> is(V value) {
    return compared("=", value);
  }

  /** The property is less, or earlier. */
  public Condition<T> below(V value) {
    return compared("<", value);
  }

  /** The property is greater, or later. */
  public Condition<T> above(V value) {
    return compared(">", value);
  }

  /** The property is less or equal. */
  public Condition<T> atMost(V value) {
    return compared("<=", value);
  }

  /** The property is greater or equal. */
  public Condition<T> atLeast(V value) {
    return compared(">=", value);
  }

  /**
   * The property has one of these values.
   *
   * @throws IllegalArgumentException if there are none, or more than {@value #MAX_VALUES}
   */
  public Condition<T> in(Collection<V> values) {
    if (values.isEmpty() || values.size() > MAX_VALUES) {
      throw new IllegalArgumentException(
          "IN takes 1 to " + MAX_VALUES + " values, got " + values.size());
    }
    return new Condition<>(
        values.stream().map(literal).collect(Collectors.joining(", ", name + " IN (", ")")));
  }

  /** The name, as QuickBooks spells it. */
  @Override
  public String toString() {
    return name;
  }

  final Condition<T> compared(String operator, V value) {
    return new Condition<>(name + " " + operator + " " + literal.apply(value));
  }
}
