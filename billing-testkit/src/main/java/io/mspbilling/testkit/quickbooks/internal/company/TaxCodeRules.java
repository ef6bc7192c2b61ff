package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** Tax codes, which say of a line that it is taxed. People set them up; programs read them. */
final class TaxCodeRules implements Rules {
  private final Company company;

  TaxCodeRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    String name = body.text("Name").orElseThrow(() -> BooksFault.missing("Name"));
    UniqueNames.require(company, draft.key(), name, "Name", Kind.TAX_CODE);
    return FakeJson.object()
        .with("Description", name)
        .with("Active", true)
        .with("Taxable", true)
        .with("TaxGroup", false)
        .merge(body);
  }
}
