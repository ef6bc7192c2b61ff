package io.mspbilling.testkit.quickbooks.internal.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a statement into tokens. */
final class Lexer {
  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /**
   * Answers the tokens of a statement, the last one being of type END.
   *
   * @throws QueryException if a string is not closed or a character has no place in the language
   */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.type() != Token.Type.END);
    return tokens;
  }

  private Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Token.Type.END, "");
    }
    char c = text.charAt(at);
    if (c == '\'') {
      return string();
    }
    if (isLetter(c)) {
      return run(Token.Type.WORD);
    }
    if (isDigit(c) || c == '-') {
      return run(Token.Type.NUMBER);
    }
    return symbol(c);
  }

  /** A quoted string; a backslash makes the next character an ordinary one. */
  private Token string() {
    StringBuilder content = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\'') {
        at++;
        return new Token(Token.Type.STRING, content.toString());
      }
      if (c == '\\' && at + 1 < text.length()) {
        at++;
        c = text.charAt(at);
      }
      content.append(c);
    }
    throw QueryException.syntax("Lexical error: a string is not closed");
  }

  private Token run(Token.Type type) {
    int start = at++;
    while (at < text.length() && belongs(text.charAt(at))) {
      at++;
    }
    return new Token(type, text.substring(start, at));
  }

  private Token symbol(char c) {
    boolean two = (c == '<' || c == '>') && text.startsWith("=", at + 1);
    String symbol = text.substring(at, at + (two ? 2 : 1));
    if (!two && "=<>(),*".indexOf(c) < 0) {
      throw QueryException.syntax("Lexical error: encountered \"" + c + "\" at column " + (at + 1));
    }
    at += symbol.length();
    return new Token(Token.Type.SYMBOL, symbol);
  }

  private static boolean belongs(char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '_';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
