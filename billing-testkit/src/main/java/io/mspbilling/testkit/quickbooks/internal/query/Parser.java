package io.mspbilling.testkit.quickbooks.internal.query;

import io.mspbilling.testkit.quickbooks.internal.query.Select.Condition;
import io.mspbilling.testkit.quickbooks.internal.query.Select.Literal;
import io.mspbilling.testkit.quickbooks.internal.query.Select.Order;
import java.util.ArrayList;
import java.util.List;

/** Reads a statement by recursive descent. */
public final class Parser {
  private final List<Token> tokens;
  private int at;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Parses one statement.
   *
   * @throws QueryException if it is not one, or its paging is out of range
   */
  public static Select parse(String text) {
    return new Parser(Lexer.tokens(text)).select();
  }

  private Select select() {
    expectWord("SELECT");
    boolean count = what();
    expectWord("FROM");
    String entity = expect(Token.Type.WORD);
    List<Condition> where = acceptWord("WHERE") ? conditions() : List.of();
    List<Order> orders = orders();
    int start = acceptWord("STARTPOSITION") ? number(1, Integer.MAX_VALUE) : 1;
    int max = acceptWord("MAXRESULTS") ? number(1, Select.LIMIT) : Select.DEFAULT_MAX;
    if (peek().type() != Token.Type.END) {
      throw unexpected();
    }
    return new Select(count, entity, where, orders, start, max);
  }

  private boolean what() {
    boolean count = acceptWord("COUNT");
    if (count) {
      expectSymbol("(");
    }
    expectSymbol("*");
    if (count) {
      expectSymbol(")");
    }
    return count;
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    do {
      conditions.add(condition());
    } while (acceptWord("AND"));
    return List.copyOf(conditions);
  }

  private Condition condition() {
    String property = expect(Token.Type.WORD);
    Comparison comparison = comparison();
    List<Literal> values = comparison == Comparison.IN ? values() : List.of(literal());
    return new Condition(property, comparison, values);
  }

  private Comparison comparison() {
    Token token = take();
    if (token.isWord("IN")) {
      return Comparison.IN;
    }
    if (token.isWord("LIKE")) {
      return Comparison.LIKE;
    }
    String symbol = token.type() == Token.Type.SYMBOL ? token.text() : "";
    return switch (symbol) {
      case "=" -> Comparison.EQUAL;
      case "<" -> Comparison.LESS;
      case ">" -> Comparison.GREATER;
      case "<=" -> Comparison.AT_MOST;
      case ">=" -> Comparison.AT_LEAST;
      default -> throw unexpected(token);
    };
  }

  private List<Literal> values() {
    List<Literal> values = new ArrayList<>();
    expectSymbol("(");
    do {
      values.add(literal());
    } while (acceptSymbol(","));
    expectSymbol(")");
    return List.copyOf(values);
  }

  private Literal literal() {
    Token token = take();
    boolean bare =
        token.type() == Token.Type.NUMBER || token.isWord("TRUE") || token.isWord("FALSE");
    if (!bare && token.type() != Token.Type.STRING) {
      throw unexpected(token);
    }
    return new Literal(!bare, token.text());
  }

  private List<Order> orders() {
    boolean ordered = acceptWord("ORDERBY");
    if (!ordered && acceptWord("ORDER")) {
      expectWord("BY");
      ordered = true;
    }
    List<Order> orders = new ArrayList<>();
    while (ordered) {
      String property = expect(Token.Type.WORD);
      boolean descending = acceptWord("DESC");
      if (!descending) {
        acceptWord("ASC");
      }
      orders.add(new Order(property, descending));
      ordered = acceptSymbol(",");
    }
    return List.copyOf(orders);
  }

  private int number(int min, int max) {
    String text = expect(Token.Type.NUMBER);
    if (!text.matches("-?\\d{1,9}")) {
      throw QueryException.syntax("Encountered \"" + text + "\", was expecting an integer");
    }
    int value = Integer.parseInt(text);
    if (value < min) {
      throw QueryException.validation(
          "value " + value + " is too small. Min allowed value is " + min);
    }
    if (value > max) {
      throw QueryException.validation(
          "value " + value + " is too large. Max allowed value is " + max);
    }
    return value;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    Token token = peek();
    if (token.type() != Token.Type.END) {
      at++;
    }
    return token;
  }

  private boolean acceptWord(String word) {
    boolean found = peek().isWord(word);
    at += found ? 1 : 0;
    return found;
  }

  private boolean acceptSymbol(String symbol) {
    boolean found = peek().isSymbol(symbol);
    at += found ? 1 : 0;
    return found;
  }

  private void expectWord(String word) {
    if (!acceptWord(word)) {
      throw unexpected();
    }
  }

  private void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw unexpected();
    }
  }

  private String expect(Token.Type type) {
    Token token = take();
    if (token.type() != type) {
      throw unexpected(token);
    }
    return token.text();
  }

  private QueryException unexpected() {
    return unexpected(peek());
  }

  private static QueryException unexpected(Token token) {
    return QueryException.syntax("Encountered " + token);
  }
}
