package io.mspbilling.testkit.engine.condition;

import io.mspbilling.testkit.http.FakeJson;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a path in a condition leads to.
 *
 * @param values the values in a row: none, one, or one for each element of a list on the way
 */
public record Column<R>(ColumnType type, Function<R, Stream<FakeJson>> values) {
  /** The values of a row that are not {@code null}. */
  Stream<FakeJson> in(R row) {
    return values.apply(row).filter(value -> !value.isNull());
  }
}
