package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.psa.connectwise.internal.wire.Identified;
import java.util.Objects;
import java.util.function.Function;

/**
 * How one kind of record is called and read.
 *
 * @param name as in {@code invoice}; shown in failures
 * @param plural as in {@code invoices}
 * @param wire its wire form
 * @param reader makes the value, or throws a {@link io.mspbilling.json.JsonProblem}
 */
public record RecordKind<W extends Identified, V>(
    String name, String plural, Class<W> wire, Function<W, V> reader) {

  public RecordKind {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(plural, "plural");
    Objects.requireNonNull(wire, "wire");
    Objects.requireNonNull(reader, "reader");
  }
}
