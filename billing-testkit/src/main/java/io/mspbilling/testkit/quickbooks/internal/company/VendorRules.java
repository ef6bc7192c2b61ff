package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeObject;

/** Vendors, such as a payment processor whose fees are booked. */
final class VendorRules implements Rules {
  private final Company company;

  VendorRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    return PersonNames.complete(company, draft);
  }
}
