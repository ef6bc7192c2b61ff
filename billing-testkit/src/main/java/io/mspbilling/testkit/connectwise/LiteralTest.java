package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.connectwise.Condition.BoolLiteral;
import io.mspbilling.testkit.connectwise.Condition.Comparison;
import io.mspbilling.testkit.connectwise.Condition.Literal;
import io.mspbilling.testkit.connectwise.Condition.NumberLiteral;
import io.mspbilling.testkit.connectwise.Condition.Operator;
import io.mspbilling.testkit.connectwise.Condition.TextLiteral;
import io.mspbilling.testkit.connectwise.Condition.TimeLiteral;
import io.mspbilling.testkit.connectwise.Field.Kind;
import io.mspbilling.testkit.http.FakeJson;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Compares one value of a row with one literal of a filter. Texts do not differ by case. */
final class LiteralTest {
  private LiteralTest() {}

  /**
   * @throws Refused with the vendor's 400 if the literal's type does not fit the member's
   */
  static void check(FieldPath path, Operator operator, Literal literal) {
    boolean fits =
        switch (path.kind()) {
          case INT, NUMBER -> literal instanceof NumberLiteral && !operator.isPattern();
          case BOOL ->
              literal instanceof BoolLiteral && !operator.isPattern() && !operator.isOrder();
          case DATE -> literal instanceof TimeLiteral && !operator.isPattern();
          case TEXT, ENUM -> literal instanceof TextLiteral;
          case OBJECT -> true;
          case REF, LIST, MAP -> false;
        };
    if (!fits) {
      throw Refused.condition(
          String.join("/", path.names())
              + " cannot be compared with "
              + literal
              + " by '"
              + operator.text()
              + "'.");
    }
  }

  static boolean meets(FakeJson value, FieldPath path, Comparison comparison) {
    Literal first = comparison.values().get(0);
    return switch (comparison.operator()) {
      case EQUAL -> equal(value, path, first);
      case NOT_EQUAL -> !equal(value, path, first);
      case IN -> comparison.values().stream().anyMatch(v -> equal(value, path, v));
      case NOT_IN -> comparison.values().stream().noneMatch(v -> equal(value, path, v));
      case CONTAINS -> like(value, first, "*", "*");
      case NOT_CONTAINS -> !like(value, first, "*", "*");
      case LIKE -> like(value, first, "", "");
      case NOT_LIKE -> !like(value, first, "", "");
      case LESS -> order(value, path, first).stream().anyMatch(c -> c < 0);
      case LESS_OR_EQUAL -> order(value, path, first).stream().anyMatch(c -> c <= 0);
      case GREATER -> order(value, path, first).stream().anyMatch(c -> c > 0);
      case GREATER_OR_EQUAL -> order(value, path, first).stream().anyMatch(c -> c >= 0);
    };
  }

  private static boolean equal(FakeJson value, FieldPath path, Literal literal) {
    if (literal instanceof TextLiteral text && text.value().contains("*")) {
      return like(value, literal, "", "");
    }
    return order(value, path, literal).stream().anyMatch(c -> c == 0);
  }

  /** Returns how the value stands to the literal, or nothing if the two are of different types. */
  private static OptionalInt order(FakeJson value, FieldPath path, Literal literal) {
    if (literal instanceof NumberLiteral number) {
      return value
          .asDecimal()
          .map(decimal -> OptionalInt.of(decimal.compareTo(number.value())))
          .orElse(OptionalInt.empty());
    }
    if (literal instanceof BoolLiteral bool) {
      return value
          .asBool()
          .map(flag -> OptionalInt.of(Boolean.compare(flag, bool.value())))
          .orElse(OptionalInt.empty());
    }
    if (literal instanceof TimeLiteral time) {
      return value
          .asText()
          .flatMap(Times::parse)
          .map(instant -> OptionalInt.of(instant.compareTo(time.value())))
          .orElse(OptionalInt.empty());
    }
    return literal instanceof TextLiteral text && path.kind() != Kind.INT
        ? value
            .asText()
            .map(own -> OptionalInt.of(own.compareToIgnoreCase(text.value())))
            .orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  /** {@code *} and {@code %} stand for any characters; {@code [[]} is the escape of a bracket. */
  private static boolean like(FakeJson value, Literal literal, String before, String after) {
    if (!(literal instanceof TextLiteral text)) {
      return false;
    }
    StringBuilder regex = new StringBuilder();
    for (char c : (before + text.value().replace("[[]", "[") + after).toCharArray()) {
      regex.append(c == '*' || c == '%' ? ".*" : Pattern.quote(String.valueOf(c)));
    }
    int flags = Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Pattern pattern = Pattern.compile(regex.toString(), flags);
    return value.asText().filter(own -> pattern.matcher(own).matches()).isPresent();
  }
}
