package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeObject;
import java.util.function.Predicate;

/** What one kind of record does beyond being stored. Every rule may refuse. */
interface Rules {

  /** Which rows a list holds. Asked once for a list: it looks at all parameters that it knows. */
  Predicate<FakeObject> filter(Query query);

  /** Whether the table's row is of this kind. */
  default boolean owns(FakeObject row) {
    return row.integer("id").filter(id -> id > 0).isPresent();
  }

  /** The member that tells when a record was changed last; empty if none does. */
  default String touched() {
    return "";
  }

  /** Returns a record as it stands now, as lists look at it. */
  default FakeObject shown(FakeObject row) {
    return row;
  }

  /** Returns a record as it stands now, with all that hangs on it. */
  default FakeObject detailed(FakeObject row) {
    return shown(row);
  }

  /**
   * Returns a record as it is stored.
   *
   * @param before what is stored so far; nothing if the record is new
   * @param after has its id already
   */
  default FakeObject saving(FakeObject before, FakeObject after) {
    return after;
  }

  /** Returns a record that a person entered, as it is stored: amounts stand as they are. */
  default FakeObject entered(FakeObject row) {
    return row;
  }

  /** Does what entering or changing a record entails. */
  default void saved(FakeObject row) {}

  /** Does what deleting a record entails. */
  default void deleted(FakeObject row) {}
}
