package io.mspbilling.psa.connectwise.query;

import io.mspbilling.json.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * Another record, as a record names it.
 *
 * @param id its record id
 * @param name its name or short name; empty if the vendor left it out
 */
public record Reference(long id, String name) {

  public Reference {
    Objects.requireNonNull(name, "name");
  }

  /** Reads a reference by id and name. One without an id names nothing, so it counts as absent. */
  public static Optional<Reference> read(Node reference) {
    return read(reference, "name");
  }

  /** Reads a reference by id and identifier; absent as in {@link #read(Node)}. */
  public static Optional<Reference> readIdentifier(Node reference) {
    return read(reference, "identifier");
  }

  private static Optional<Reference> read(Node reference, String name) {
    return reference.integer("id").map(id -> new Reference(id, reference.text(name).orElse("")));
  }
}
