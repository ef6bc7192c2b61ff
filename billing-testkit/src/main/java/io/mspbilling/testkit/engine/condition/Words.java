package io.mspbilling.testkit.engine.condition;

import io.mspbilling.testkit.engine.condition.Token.Kind;
import java.util.List;

/** The words of a text, read one after the other. Not safe for use by several threads. */
public final class Words {
  private final Dialect dialect;
  private final List<Token> tokens;
  private int at;

  /** Starts at the first word; throws what the dialect makes of a text that has no words. */
  public Words(String text, Dialect dialect) {
    this.dialect = dialect;
    this.tokens = Lexer.tokens(text, dialect);
  }

  Dialect dialect() {
    return dialect;
  }

  /** The next word, which stays the next one. */
  public Token peek() {
    return tokens.get(at);
  }

  /** The next word; the end comes again and again. */
  public Token take() {
    Token token = peek();
    at += token.kind() == Kind.END ? 0 : 1;
    return token;
  }

  /** The text of the next word, which must be of that kind. */
  public String take(Kind kind) {
    Token token = take();
    if (token.kind() != kind) {
      throw unexpected(token);
    }
    return token.text();
  }

  /** Takes the next word if it is this keyword or symbol, in lower case here. */
  public boolean skip(String word) {
    boolean found = peek().is(word);
    at += found ? 1 : 0;
    return found;
  }

  /** Takes the next word, which must be this keyword or symbol, in lower case here. */
  public void expect(String word) {
    if (!skip(word)) {
      throw unexpected(peek());
    }
  }

  /** Checks that no word is left. */
  public void expectEnd() {
    if (peek().kind() != Kind.END) {
      throw unexpected(peek());
    }
  }

  RuntimeException unexpected(Token token) {
    return dialect.malformed(
        token.kind() == Kind.END
            ? "Unexpected end of condition."
            : "Unexpected '" + token.text() + "' in condition.");
  }
}
