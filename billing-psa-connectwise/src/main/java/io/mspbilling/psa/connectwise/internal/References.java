package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.wire.CompanyReferenceJson;
import io.mspbilling.psa.connectwise.internal.wire.ItemReferenceJson;
import io.mspbilling.psa.connectwise.internal.wire.NamedReferenceJson;
import io.mspbilling.psa.connectwise.internal.wire.StatusReferenceJson;
import io.mspbilling.psa.connectwise.query.Reference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads references. One without an id names nothing, so it counts as absent. */
public final class References {
  private References() {}

  public static Optional<Reference> named(
      Fields fields, String member, @Nullable NamedReferenceJson wire) {
    return wire == null ? Optional.empty() : of(fields, member, wire.id(), wire.name());
  }

  public static Optional<Reference> company(
      Fields fields, String member, @Nullable CompanyReferenceJson wire) {
    return wire == null ? Optional.empty() : of(fields, member, wire.id(), wire.name());
  }

  public static Optional<Reference> item(
      Fields fields, String member, @Nullable ItemReferenceJson wire) {
    return wire == null ? Optional.empty() : of(fields, member, wire.id(), wire.identifier());
  }

  public static Optional<Reference> status(
      Fields fields, String member, @Nullable StatusReferenceJson wire) {
    return wire == null ? Optional.empty() : of(fields, member, wire.id(), wire.name());
  }

  private static Optional<Reference> of(
      Fields fields, String member, @Nullable String id, @Nullable String name) {
    return fields
        .within(member)
        .integer(id, "id")
        .map(number -> new Reference(number, name == null ? "" : name));
  }
}
