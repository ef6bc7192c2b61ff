package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A transaction that a line refers to.
 *
 * @param type as QuickBooks spells it, as in {@code Invoice}
 * @param id its internal id, which is not the number that people see
 */
public record LinkedTxn(String type, String id) {
  private static final String FIELD = "LinkedTxn";

  public LinkedTxn {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
  }

  /** The one transaction that a line links, if it does. */
  static Optional<LinkedTxn> of(Node line) {
    List<Node> links = line.list(FIELD);
    if (links.size() > 1) {
      throw line.invalid(FIELD, "links several transactions, only one is understood");
    }
    return links.stream()
        .findFirst()
        .map(link -> new LinkedTxn(link.requiredText("TxnType"), link.requiredText("TxnId")));
  }

  /** A line that links it, as a whole or in so far as another field says. */
  Draft line(Draft link) {
    return new Draft().put(FIELD, List.of(link.put("TxnId", id).put("TxnType", type)));
  }
}
