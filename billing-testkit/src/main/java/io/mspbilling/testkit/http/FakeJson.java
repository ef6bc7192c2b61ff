package io.mspbilling.testkit.http;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON value, exact and immutable: numbers keep their digits, objects keep the order of their
 * members. This is a model for fakes, not a codec: it favours short tests over speed.
 */
public sealed interface FakeJson
    permits FakeObject, FakeArray, FakeJson.Text, FakeJson.Decimal, FakeJson.Bool, FakeJson.Null {

  /** A string. */
  record Text(String value) implements FakeJson {
    public Text {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return print();
    }
  }

  /** A number with all its digits; {@code 1.5} and {@code 1.50} are equal in value, not in text. */
  record Decimal(BigDecimal value) implements FakeJson {
    public Decimal {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return print();
    }
  }

  /** True or false. */
  record Bool(boolean value) implements FakeJson {
    @Override
    public String toString() {
      return print();
    }
  }

  /** The JSON {@code null}. */
  enum Null implements FakeJson {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * Reads exactly one document.
   *
   * @throws FakeJsonException if the text is empty, malformed, nested deeper than 255 levels, or
   *     has something after the document
   */
  static FakeJson parse(String text) {
    return FakeJsonText.parse(text);
  }

  /** Returns a string value. */
  static FakeJson text(String value) {
    return new Text(value);
  }

  /** Returns a number value with the digits given. */
  static FakeJson number(BigDecimal value) {
    return new Decimal(value);
  }

  /** Returns a whole number. */
  static FakeJson number(long value) {
    return new Decimal(BigDecimal.valueOf(value));
  }

  /** Returns a number value with the digits given, as in {@code "12.50"}. */
  static FakeJson number(String digits) {
    return new Decimal(new BigDecimal(digits));
  }

  /** Returns a truth value. */
  static FakeJson bool(boolean value) {
    return new Bool(value);
  }

  /** Returns the JSON {@code null}. */
  static FakeJson none() {
    return Null.NULL;
  }

  /** Returns an object without members, to be filled by {@link FakeObject#with}. */
  static FakeObject object() {
    return FakeObject.EMPTY;
  }

  /** Returns an array of the given elements. */
  static FakeArray array(FakeJson... elements) {
    return FakeArray.of(Arrays.asList(elements));
  }

  /** Returns an array of the given elements. */
  static FakeArray array(List<? extends FakeJson> elements) {
    return FakeArray.of(elements);
  }

  /** Returns the JSON text, in one line, numbers in plain digits. */
  default String print() {
    return FakeJsonText.print(this);
  }

  /** Returns whether this is the JSON {@code null}. */
  default boolean isNull() {
    return this == Null.NULL;
  }

  /** Returns this as text if it is a string. */
  default Optional<String> asText() {
    return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  /** Returns this as a decimal if it is a number. */
  default Optional<BigDecimal> asDecimal() {
    return this instanceof Decimal number ? Optional.of(number.value()) : Optional.empty();
  }

  /** Returns this as a whole number if it is one, {@code 3.0} included. */
  default Optional<Long> asLong() {
    try {
      return asDecimal().map(BigDecimal::longValueExact);
    } catch (ArithmeticException fractionOrTooBig) {
      return Optional.empty();
    }
  }

  /** Returns this as a truth value if it is one. */
  default Optional<Boolean> asBool() {
    return this instanceof Bool bool ? Optional.of(bool.value()) : Optional.empty();
  }

  /** Returns this as an object if it is one. */
  default Optional<FakeObject> asObject() {
    return this instanceof FakeObject object ? Optional.of(object) : Optional.empty();
  }

  /** Returns this as an array if it is one. */
  default Optional<FakeArray> asArray() {
    return this instanceof FakeArray array ? Optional.of(array) : Optional.empty();
  }

  /**
   * Returns what a path of member names leads to, if it leads anywhere. A {@code null} on the way
   * leads nowhere; a {@code null} at the end is found.
   *
   * @param path names with slashes between them, as in {@code status/name}
   */
  default Optional<FakeJson> at(String path) {
    FakeJson value = this;
    for (String name : path.split("/")) {
      Optional<FakeJson> member = value.asObject().flatMap(object -> object.get(name));
      if (member.isEmpty()) {
        return Optional.empty();
      }
      value = member.get();
    }
    return Optional.of(value);
  }
}
