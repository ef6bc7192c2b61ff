package io.mspbilling.testkit.engine.condition;

import io.mspbilling.testkit.engine.condition.Condition.Comparison;
import io.mspbilling.testkit.engine.condition.Condition.Group;
import io.mspbilling.testkit.engine.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Reads conditions by recursive descent. {@code and} binds tighter than {@code or}; keywords are
 * not case-sensitive; paths are kept as written.
 */
public final class ConditionParser {
  private static final int MAX_DEPTH = 50;

  private final Words words;
  private final Dialect dialect;
  private int depth;

  private ConditionParser(Words words) {
    this.words = words;
    this.dialect = words.dialect();
  }

  /** Reads a text that is one condition; throws what the dialect makes of any other. */
  public static Condition parse(String text, Dialect dialect) {
    Words words = new Words(text, dialect);
    Condition condition = parse(words);
    words.expectEnd();
    return condition;
  }

  /** Reads a condition and leaves the words behind it. */
  public static Condition parse(Words words) {
    return new ConditionParser(words).either();
  }

  private Condition either() {
    return dialect.hasGroups() ? group(false, "or", this::all) : all();
  }

  private Condition all() {
    return group(true, "and", this::term);
  }

  private Condition group(boolean all, String between, Supplier<Condition> part) {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (words.skip(between));
    return parts.size() == 1 ? parts.get(0) : new Group(all, List.copyOf(parts));
  }

  private Condition term() {
    if (!dialect.hasGroups() || !words.skip("(")) {
      return comparison();
    }
    if (++depth > MAX_DEPTH) {
      throw dialect.malformed("Condition is nested too deep.");
    }
    Condition inner = either();
    words.expect(")");
    depth--;
    return inner;
  }

  private Condition comparison() {
    String path = words.take(Kind.WORD);
    Operator operator = operator();
    return new Comparison(path, operator, operator.takesList() ? list() : List.of(literal()));
  }

  private Operator operator() {
    String negation = words.skip("not") ? "not " : "";
    for (Operator operator : Operator.values()) {
      boolean there =
          dialect.operators().contains(operator) && operator.text().startsWith(negation);
      if (there && words.skip(operator.text().substring(negation.length()))) {
        return operator;
      }
    }
    throw words.unexpected(words.peek());
  }

  private List<Literal> list() {
    words.expect("(");
    List<Literal> values = new ArrayList<>();
    do {
      values.add(literal());
    } while (words.skip(","));
    words.expect(")");
    return List.copyOf(values);
  }

  private Literal literal() {
    Token token = words.take();
    Literal literal =
        switch (token.kind()) {
          case TEXT -> new Literal(Literal.Kind.TEXT, token.text());
          case NUMBER -> new Literal(Literal.Kind.NUMBER, token.text());
          case MOMENT -> new Literal(Literal.Kind.MOMENT, token.text());
          case WORD -> word(token);
          default -> throw words.unexpected(token);
        };
    if (!dialect.literals().contains(literal.kind())) {
      throw words.unexpected(token);
    }
    boolean readable = ColumnType.ANY.against(literal).read(literal.text()).isPresent();
    if (!readable) {
      throw dialect.malformed("'" + token.text() + "' is no value.");
    }
    return literal;
  }

  private Literal word(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "null" -> new Literal(Literal.Kind.NULL, word);
      case "true", "false" -> new Literal(Literal.Kind.FLAG, word);
      default -> throw words.unexpected(token);
    };
  }
}
