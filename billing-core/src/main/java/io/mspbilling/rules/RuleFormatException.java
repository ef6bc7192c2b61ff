package io.mspbilling.rules;

/**
 * A text with rules, as holidays or limits, cannot be read. The message names the line and what may
 * stand there; correct the text.
 */
public final class RuleFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;

  RuleFormatException(int line, String why) {
    super(line == 0 ? why : "line " + line + ": " + why);
    this.line = line;
  }

  /** The line, counted from 1; 0 if what is wrong is that a line is missing. */
  public int line() {
    return line;
  }
}
