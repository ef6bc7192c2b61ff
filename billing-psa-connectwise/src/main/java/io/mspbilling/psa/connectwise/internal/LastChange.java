package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.wire.LastChangeJson;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads when a record last changed. */
public final class LastChange {
  private LastChange() {}

  public static Optional<Instant> at(Fields fields, @Nullable LastChangeJson wire) {
    return wire == null
        ? Optional.empty()
        : fields.within("_info").instant(wire.lastUpdated(), "lastUpdated");
  }

  public static Optional<String> by(Fields fields, @Nullable LastChangeJson wire) {
    return wire == null ? Optional.empty() : fields.text(wire.updatedBy());
  }
}
