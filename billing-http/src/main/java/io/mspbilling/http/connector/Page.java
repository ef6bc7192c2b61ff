package io.mspbilling.http.connector;

import io.mspbilling.http.HttpAnswer;
import io.mspbilling.json.Node;
import java.util.List;
import java.util.Objects;

/**
 * One page as it came.
 *
 * @param rows its records, in the vendor's order; some may not be legible
 * @param body the whole document, for what it says about other pages
 * @param answer the answer, for its headers
 */
public record Page(List<Node> rows, Node body, HttpAnswer answer) {

  public Page {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(answer, "answer");
  }
}
