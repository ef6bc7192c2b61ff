package io.mspbilling.testkit.quickbooks.internal.query;

/** The comparisons of the language; there is no inequality and no negation. */
public enum Comparison {
  EQUAL,
  LESS,
  GREATER,
  AT_MOST,
  AT_LEAST,
  IN,
  LIKE;

  /** Whether a property that compares as {@code sign} with the wanted value satisfies this. */
  boolean accepts(int sign) {
    return switch (this) {
      case EQUAL, IN -> sign == 0;
      case LESS -> sign < 0;
      case GREATER -> sign > 0;
      case AT_MOST -> sign <= 0;
      case AT_LEAST -> sign >= 0;
      case LIKE -> throw new IllegalStateException("LIKE does not order values");
    };
  }
}
