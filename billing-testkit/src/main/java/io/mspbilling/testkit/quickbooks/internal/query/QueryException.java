package io.mspbilling.testkit.quickbooks.internal.query;

/** A select statement that the vendor would refuse. The remedy is to correct the statement. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean syntax;

  private QueryException(boolean syntax, String detail) {
    super(detail);
    this.syntax = syntax;
  }

  /** The text is no statement of the language: vendor code 4000. */
  static QueryException syntax(String detail) {
    return new QueryException(true, "QueryParserError: " + detail);
  }

  /** The statement reads well and asks for something that is not there: vendor code 4001. */
  static QueryException validation(String detail) {
    return new QueryException(false, "QueryValidationError: " + detail);
  }

  /** Whether the text could not be parsed, as opposed to parsed and found invalid. */
  public boolean isSyntax() {
    return syntax;
  }
}
