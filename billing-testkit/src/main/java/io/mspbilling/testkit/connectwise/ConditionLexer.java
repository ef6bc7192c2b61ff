package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.connectwise.ConditionToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a filter into words. */
final class ConditionLexer {
  private final String text;
  private int at;

  private ConditionLexer(String text) {
    this.text = text;
  }

  static List<ConditionToken> tokens(String text) {
    ConditionLexer lexer = new ConditionLexer(text);
    List<ConditionToken> tokens = new ArrayList<>();
    ConditionToken token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.kind() != Kind.END);
    return tokens;
  }

  private ConditionToken next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new ConditionToken(Kind.END, "");
    }
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return new ConditionToken(Kind.STRING, string(c));
    }
    if (c == '[') {
      return new ConditionToken(Kind.DATE, bracketed());
    }
    if (isDigit(c) || c == '-') {
      return new ConditionToken(Kind.NUMBER, run(ConditionLexer::isNumberPart));
    }
    if (isWordPart(c)) {
      return new ConditionToken(Kind.WORD, run(ConditionLexer::isWordPart));
    }
    return new ConditionToken(Kind.SYMBOL, symbol(c));
  }

  /** A backslash escapes itself and both delimiters; before anything else it is a backslash. */
  private String string(char delimiter) {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == delimiter) {
        at++;
        return value.toString();
      }
      if (c == '\\' && at + 1 < text.length() && "\\\"'".indexOf(text.charAt(at + 1)) >= 0) {
        at++;
      }
      value.append(text.charAt(at));
    }
    throw Refused.condition("String is not terminated.");
  }

  private String bracketed() {
    int end = text.indexOf(']', at);
    if (end < 0) {
      throw Refused.condition("Date is not terminated.");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private String symbol(char c) {
    boolean two = at + 1 < text.length() && text.charAt(at + 1) == '=' && "!<>".indexOf(c) >= 0;
    if (!two && "(),=<>".indexOf(c) < 0) {
      throw Refused.condition("Unexpected character '" + c + "'.");
    }
    String symbol = text.substring(at, at + (two ? 2 : 1));
    at += symbol.length();
    return symbol;
  }

  private String run(CharTest test) {
    int start = at++;
    while (at < text.length() && test.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '/';
  }

  private static boolean isNumberPart(char c) {
    return isDigit(c) || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @FunctionalInterface
  private interface CharTest {
    boolean test(char c);
  }
}
