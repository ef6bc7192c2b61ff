package io.mspbilling.testkit.engine.graphql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query or a mutation of one field. Values stand in variables; aliases, fragments and directives
 * are not read.
 *
 * @param kind {@code query} or {@code mutation}
 * @param variables the type of each variable
 */
public record GraphQlDocument(
    String kind, String name, Map<String, String> variables, Selection root) {

  public GraphQlDocument {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /**
   * Reads a document.
   *
   * @throws GraphQlProblem if it is none, or not of this kind
   */
  public static GraphQlDocument parse(String text) {
    Tokens tokens = new Tokens(text);
    String kind = tokens.isNext("{") ? "query" : tokens.name();
    if (!List.of("query", "mutation").contains(kind)) {
      throw new GraphQlProblem("InvalidSyntax", "offending token '" + kind + "'");
    }
    String name = tokens.isNext("{") || tokens.isNext("(") ? "" : tokens.name();
    Map<String, String> variables = new LinkedHashMap<>();
    if (tokens.skip("(")) {
      do {
        tokens.expect("$");
        String variable = tokens.name();
        tokens.expect(":");
        variables.put(variable, tokens.type());
      } while (!tokens.skip(")"));
    }
    List<Selection> roots = Selection.readAll(tokens);
    if (roots.size() != 1 || tokens.hasNext()) {
      throw tokens.syntax();
    }
    return new GraphQlDocument(kind, name, variables, roots.get(0));
  }
}
