package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.http.FakeObject;

/** Additions, the recurring lines of an agreement. */
final class AdditionRules implements CollectionRules {
  private final Books books;

  AdditionRules(Books books) {
    this.books = books;
  }

  @Override
  public void entering(Call call) {
    books.table("agreements").get(call.parentId());
  }

  @Override
  public boolean owns(FakeObject row, Call call) {
    return row.integer("agreementId").filter(id -> id == call.parentId()).isPresent();
  }

  @Override
  public FakeObject creating(FakeObject row, Call call) {
    return row.with("agreementId", call.parentId());
  }

  @Override
  public FakeObject changing(FakeObject before, FakeObject after) {
    return after.with("agreementId", before.get("agreementId").orElseThrow());
  }
}
