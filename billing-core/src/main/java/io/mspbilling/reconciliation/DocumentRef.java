package io.mspbilling.reconciliation;

import io.mspbilling.journal.Facts;
import java.util.Objects;

/**
 * A document in the books.
 *
 * @param type the books' word for its kind, as in {@code Payment}
 * @param id the books' id of it
 */
public record DocumentRef(String type, String id) {

  public DocumentRef {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
  }

  /** The journal's form. */
  public Facts facts() {
    return Facts.builder().put("type", type).put("id", id).build();
  }

  /** Reads the journal's form. */
  public static DocumentRef of(Facts facts) {
    return new DocumentRef(facts.text("type"), facts.text("id"));
  }

  @Override
  public String toString() {
    return type + " " + id;
  }
}
