package io.mspbilling.testkit.engine.condition;

import io.mspbilling.testkit.engine.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a text into words, the last of which is the end. */
final class Lexer {
  private final String text;
  private final Dialect dialect;
  private int at;

  private Lexer(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  static List<Token> tokens(String text, Dialect dialect) {
    Lexer lexer = new Lexer(text, dialect);
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(lexer.next());
    } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
    return tokens;
  }

  private Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "");
    }
    char c = text.charAt(at);
    if (dialect.quotes().indexOf(c) >= 0) {
      return new Token(Kind.TEXT, quoted(c));
    }
    if (c == '[') {
      return new Token(Kind.MOMENT, bracketed());
    }
    if (isDigit(c) || c == '-') {
      return new Token(Kind.NUMBER, run(d -> isDigit(d) || d == '.'));
    }
    if (isWordPart(c)) {
      return new Token(Kind.WORD, run(this::isWordPart));
    }
    return new Token(Kind.SYMBOL, symbol(c));
  }

  /** A backslash escapes itself and the quotes; before anything else it is a backslash. */
  private String quoted(char quote) {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return value.toString();
      }
      if (c == '\\' && at + 1 < text.length() && "\\\"'".indexOf(text.charAt(at + 1)) >= 0) {
        at++;
      }
      value.append(text.charAt(at));
    }
    throw dialect.malformed("String is not terminated.");
  }

  private String bracketed() {
    int end = text.indexOf(']', at);
    if (end < 0) {
      throw dialect.malformed("Date is not terminated.");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private String symbol(char c) {
    boolean two = "!<>".indexOf(c) >= 0 && text.startsWith("=", at + 1);
    if (!two && "(),=<>*".indexOf(c) < 0) {
      throw dialect.malformed("Unexpected character '" + c + "'.");
    }
    String symbol = text.substring(at, at + (two ? 2 : 1));
    at += symbol.length();
    return symbol;
  }

  private String run(IntPredicate belongs) {
    int start = at++;
    while (at < text.length() && belongs.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isWordPart(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || isDigit(c)
        || c == '_'
        || c == dialect.separator();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
