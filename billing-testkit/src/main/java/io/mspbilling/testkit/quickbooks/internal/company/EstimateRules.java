package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** Offers to customers: sales forms that book nothing. */
final class EstimateRules implements Rules {
  private final Company company;
  private final SalesLines lines;

  EstimateRules(Company company, SalesLines lines) {
    this.company = company;
    this.lines = lines;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = lines.complete(draft.body());
    company.references.require(Kind.CUSTOMER, body, "CustomerRef");
    return FakeJson.object().with("TxnStatus", "Pending").merge(body);
  }
}
