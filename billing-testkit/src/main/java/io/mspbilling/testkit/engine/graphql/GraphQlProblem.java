package io.mspbilling.testkit.engine.graphql;

/** What is wrong with a document, a variable or a value, before anything was done. */
public final class GraphQlProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String kind;

  /**
   * @param kind as servers in Java name it, as in {@code FieldUndefined}
   */
  GraphQlProblem(String kind, String message) {
    super(kind + ": " + message);
    this.kind = kind;
  }

  public String kind() {
    return kind;
  }
}
