package io.mspbilling.psa.superops.internal;

import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * A document of one field, whose input stands in a variable; an answer holds what came under the
 * same name.
 *
 * @param kind {@code query} or {@code mutation}
 * @param name of the field, as in {@code getInvoiceList}
 * @param input the type of its input; empty if it takes none
 * @param selection what is asked for of it, in braces
 */
public record Operation(String kind, String name, Optional<String> input, String selection) {
  private static final String QUERY = "query";

  public Operation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(selection, "selection");
  }

  /** A read. */
  public static Operation query(String name, String input, String selection) {
    return new Operation(QUERY, name, Optional.of(input), selection);
  }

  /** A read that takes no input. */
  public static Operation query(String name, String selection) {
    return new Operation(QUERY, name, Optional.empty(), selection);
  }

  /** A write. */
  public static Operation mutation(String name, String input, String selection) {
    return new Operation("mutation", name, Optional.of(input), selection);
  }

  /** A call without its input. */
  public HttpCallBuilder call(String operation) {
    HttpCallBuilder call = HttpCall.post(operation).json(body(new Draft()));
    return kind.equals(QUERY) ? call.asRead() : call;
  }

  /**
   * What is sent.
   *
   * @param value the input; counts for nothing if it takes none
   */
  public byte[] body(Draft value) {
    Draft variables = input.isPresent() ? new Draft().put("input", value) : new Draft();
    return new Draft()
        .put("query", document())
        .put("operationName", name)
        .put("variables", variables)
        .json();
  }

  private String document() {
    String declared = input.map(type -> "($input: " + type + ")").orElse("");
    String given = input.isPresent() ? "(input: $input)" : "";
    return kind + " " + name + declared + " { " + name + given + " " + selection + " }";
  }

  /** What an answer holds; it has to be there, be it {@code null}. */
  public Node result(Node answer) {
    Node data = answer.requiredNode("data");
    if (!data.names().contains(name)) {
      throw data.missing(name);
    }
    return data.at(name);
  }
}
