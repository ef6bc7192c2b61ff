package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.Map;

/** Ways of paying, such as ACH or Visa. */
final class PaymentMethodRules implements Rules {
  private final Company company;

  PaymentMethodRules(Company company) {
    this.company = company;
  }

  @Override
  public Tree complete(Draft draft) {
    Tree body = draft.body();
    String name = body.text("Name").orElseThrow(() -> BooksFault.missing("Name"));
    UniqueNames.require(company, draft.key(), name, "Name", Kind.PAYMENT_METHOD);
    return new Tree(Map.of("Type", "NON_CREDIT_CARD", "Active", true)).withAll(body.fields());
  }
}
