package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.http.FakeObject;

/** What one collection does beyond storing records. Every rule may refuse. */
interface CollectionRules {

  /** The rules of a collection that has none. */
  final class None implements CollectionRules {}

  /** Checks the records that a nested collection belongs to. */
  default void entering(Call call) {}

  /** Returns whether the row belongs to the record in the call's path. */
  default boolean owns(FakeObject row, Call call) {
    return true;
  }

  /** Returns whether lists show the row yet. */
  default boolean listed(FakeObject row) {
    return true;
  }

  /** Returns a new record, which has its id already, as it is stored. */
  default FakeObject creating(FakeObject row, Call call) {
    return row;
  }

  /** Returns a changed record as it is stored. */
  default FakeObject changing(FakeObject before, FakeObject after) {
    return after;
  }

  /** Does what deleting the record entails. */
  default void deleting(FakeObject row) {}
}
