package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.connectwise.Condition.And;
import io.mspbilling.testkit.connectwise.Condition.BoolLiteral;
import io.mspbilling.testkit.connectwise.Condition.Comparison;
import io.mspbilling.testkit.connectwise.Condition.Literal;
import io.mspbilling.testkit.connectwise.Condition.NullLiteral;
import io.mspbilling.testkit.connectwise.Condition.NumberLiteral;
import io.mspbilling.testkit.connectwise.Condition.Operator;
import io.mspbilling.testkit.connectwise.Condition.Or;
import io.mspbilling.testkit.connectwise.Condition.TextLiteral;
import io.mspbilling.testkit.connectwise.Condition.TimeLiteral;
import io.mspbilling.testkit.connectwise.ConditionToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the filter language of list calls. {@code and} binds tighter than {@code or}; words are not
 * case-sensitive; field names are kept as written.
 */
final class ConditionParser {
  private static final int MAX_DEPTH = 50;

  private final List<ConditionToken> tokens;
  private int at;
  private int depth;

  private ConditionParser(List<ConditionToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws Refused with the vendor's 400 if the text is not a filter
   */
  static Condition parse(String text) {
    ConditionParser parser = new ConditionParser(ConditionLexer.tokens(text));
    Condition condition = parser.either();
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected();
    }
    return condition;
  }

  private Condition either() {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (skip("or"));
    return parts.size() == 1 ? parts.get(0) : new Or(List.copyOf(parts));
  }

  private Condition all() {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(term());
    } while (skip("and"));
    return parts.size() == 1 ? parts.get(0) : new And(List.copyOf(parts));
  }

  private Condition term() {
    if (!skip("(")) {
      return comparison();
    }
    if (++depth > MAX_DEPTH) {
      throw Refused.condition("Condition is nested too deep.");
    }
    Condition inner = either();
    expect(")");
    depth--;
    return inner;
  }

  private Condition comparison() {
    if (peek().kind() != Kind.WORD) {
      throw unexpected();
    }
    String path = take().text();
    Operator operator = operator();
    List<Literal> values = operator.takesList() ? list() : List.of(literal());
    return new Comparison(path, operator, values);
  }

  private Operator operator() {
    String negation = skip("not") ? "not " : "";
    for (Operator operator : Operator.values()) {
      boolean fits =
          operator.text().startsWith(negation)
              && peek().is(operator.text().substring(negation.length()));
      if (fits) {
        at++;
        return operator;
      }
    }
    throw unexpected();
  }

  private List<Literal> list() {
    expect("(");
    List<Literal> values = new ArrayList<>();
    do {
      values.add(literal());
    } while (skip(","));
    expect(")");
    return List.copyOf(values);
  }

  private Literal literal() {
    ConditionToken token = take();
    return switch (token.kind()) {
      case STRING -> new TextLiteral(token.text());
      case NUMBER -> new NumberLiteral(number(token.text()));
      case DATE ->
          new TimeLiteral(
              Times.parse(token.text())
                  .orElseThrow(() -> Refused.condition("'" + token.text() + "' is not a date.")));
      case WORD -> word(token).orElseThrow(() -> unexpected(token));
      default -> throw unexpected(token);
    };
  }

  private static Optional<Literal> word(ConditionToken token) {
    if (token.is("null")) {
      return Optional.of(NullLiteral.NULL);
    }
    if (token.is("true") || token.is("false")) {
      return Optional.of(new BoolLiteral(token.is("true")));
    }
    return Optional.empty();
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException malformed) {
      throw Refused.condition("'" + text + "' is not a number.");
    }
  }

  private ConditionToken peek() {
    return tokens.get(at);
  }

  private ConditionToken take() {
    ConditionToken token = peek();
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  private boolean skip(String word) {
    if (peek().is(word)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String symbol) {
    if (!skip(symbol)) {
      throw unexpected();
    }
  }

  private Refused unexpected() {
    return unexpected(peek());
  }

  private static Refused unexpected(ConditionToken token) {
    return Refused.condition(
        token.kind() == Kind.END
            ? "Unexpected end of condition."
            : "Unexpected '" + token.text() + "' in condition.");
  }
}
