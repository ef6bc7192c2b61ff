package io.mspbilling.testkit.engine.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names and signs of a GraphQL text, one after the other. */
final class Tokens {
  private static final String END = "the end";
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\s,]+|#[^\\n]*|([_A-Za-z][_0-9A-Za-z]*|[!$(){}:=@\\[\\]]|\"[^\"\\n]*\"|[^\\s,])");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  Tokens(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        tokens.add(matcher.group(1));
      }
    }
  }

  boolean hasNext() {
    return next < tokens.size();
  }

  boolean isNext(String token) {
    return hasNext() && tokens.get(next).equals(token);
  }

  String take() {
    return hasNext() ? tokens.get(next++) : END;
  }

  /** Takes a token if it is that one. */
  boolean skip(String token) {
    boolean skipped = isNext(token);
    next += skipped ? 1 : 0;
    return skipped;
  }

  void expect(String token) {
    if (!skip(token)) {
      throw syntax();
    }
  }

  String name() {
    if (!hasNext() || !tokens.get(next).matches("[_A-Za-z]\\w*")) {
      throw syntax();
    }
    return take();
  }

  /** A type without blanks, as in {@code [Invoice!]!}. */
  String type() {
    String type;
    if (skip("[")) {
      type = "[" + type() + "]";
      expect("]");
    } else {
      type = name();
    }
    return skip("!") ? type + "!" : type;
  }

  GraphQlProblem syntax() {
    return new GraphQlProblem(
        "InvalidSyntax", "offending token '" + (hasNext() ? tokens.get(next) : END) + "'");
  }
}
