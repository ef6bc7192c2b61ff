package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** Ways of paying, such as ACH or Visa. */
final class PaymentMethodRules implements Rules {
  private final Company company;

  PaymentMethodRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    String name = body.text("Name").orElseThrow(() -> BooksFault.missing("Name"));
    UniqueNames.require(company, draft.key(), name, "Name", Kind.PAYMENT_METHOD);
    return FakeJson.object().with("Type", "NON_CREDIT_CARD").with("Active", true).merge(body);
  }
}
