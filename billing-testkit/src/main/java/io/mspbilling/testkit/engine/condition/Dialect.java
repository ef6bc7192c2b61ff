package io.mspbilling.testkit.engine.condition;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What one vendor's condition language has, and the words it refuses with. */
public interface Dialect {
  /** The characters that texts may stand between. */
  String quotes();

  /** The character between the names of a path. */
  char separator();

  /** The operators there are. */
  Set<Operator> operators();

  /** The ways to write a value. */
  Set<Literal.Kind> literals();

  /** Whether there are {@code or} and parentheses, beside {@code and}. */
  boolean hasGroups();

  /** Whether a value written so can be compared with a column of that type. */
  boolean fits(ColumnType type, Operator operator, Literal literal);

  /** The pattern that a text stands for under an operator; empty if it is compared as it is. */
  Optional<Pattern> pattern(Operator operator, String text);

  /** How texts are ordered, and which are equal. */
  Comparator<String> texts();

  /** The refusal of a text that is no condition. */
  RuntimeException malformed(String detail);

  /** The refusal of a condition that asks for what is not there. */
  RuntimeException invalid(String detail);

  /** The pattern of a text in which some characters stand for any text. */
  static Pattern pattern(String text, String wildcards, int flags) {
    StringBuilder regex = new StringBuilder();
    text.chars()
        .mapToObj(c -> String.valueOf((char) c))
        .map(c -> wildcards.contains(c) ? ".*" : Pattern.quote(c))
        .forEach(regex::append);
    return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
  }
}
