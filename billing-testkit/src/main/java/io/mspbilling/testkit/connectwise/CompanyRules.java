package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.stream.Stream;

/** Companies: one needs an address, and stays while invoices name it. */
final class CompanyRules implements CollectionRules {
  private final Books books;

  CompanyRules(Books books) {
    this.books = books;
  }

  @Override
  public FakeObject creating(FakeObject row, Call call) {
    if (Stream.of("addressLine1", "addressLine2", "city", "state", "zip", "country")
        .noneMatch(row::has)) {
      throw Refused.invalid(
          "company",
          "addressLine1",
          "MissingRequiredField",
          "At least one address field is required.");
    }
    return row.with("deletedFlag", false);
  }

  @Override
  public void deleting(FakeObject row) {
    boolean used =
        books
            .table("invoices")
            .rows()
            .anyMatch(
                invoice ->
                    invoice.at("company/id").equals(row.get("id").map(FakeJson.class::cast)));
    if (used) {
      throw Refused.because(409, "Conflict", "The company has invoices.");
    }
  }
}
