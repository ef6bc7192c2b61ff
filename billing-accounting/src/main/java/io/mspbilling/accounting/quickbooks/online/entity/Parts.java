package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pieces that many records have. */
final class Parts {

  private Parts() {}

  /** The id in a reference to another record. */
  static Optional<String> id(Node record, String field) {
    return record.node(field).text("value");
  }

  /** The id in a reference that has to be there. */
  static String requiredId(Node record, String field) {
    return record.node(field).requiredText("value");
  }

  static Draft reference(String id) {
    return new Draft().put("value", id);
  }

  static void putReference(Draft draft, String field, Optional<String> id) {
    id.ifPresent(value -> draft.put(field, reference(value)));
  }

  /** The currency that a record names, else the home currency. */
  static Currency currency(Node record, Currency home) {
    return record.node("CurrencyRef").currency("value").orElse(home);
  }

  static boolean active(Node record) {
    return record.flag("Active").orElse(true);
  }

  /** Nothing is sent for an empty text. */
  static Optional<String> text(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  /** The lines that are of a kind that we read. */
  static <L> List<L> lines(Node record, Function<Node, Optional<L>> reader) {
    return record.list("Line").stream().map(reader).flatMap(Optional::stream).toList();
  }
}
