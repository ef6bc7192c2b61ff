package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** Products and services. */
final class ItemRules implements Rules {
  private final Company company;

  ItemRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    String name = body.text("Name").orElseThrow(() -> BooksFault.missing("Name"));
    UniqueNames.require(company, draft.key(), name, "Name", Kind.ITEM);
    if (!body.has("Type")) {
      throw BooksFault.missing("Type");
    }
    company.references.require(Kind.ACCOUNT, body, "IncomeAccountRef");
    company.references.find(Kind.ACCOUNT, body, "ExpenseAccountRef");
    return body.has("Active") ? body : body.with("Active", true);
  }

  @Override
  public FakeObject derived(Entity entity) {
    return FakeJson.object().with("FullyQualifiedName", entity.body().text("Name").orElse(""));
  }
}
