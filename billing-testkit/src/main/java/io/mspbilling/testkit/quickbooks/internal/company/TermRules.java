package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** Terms of payment: so many days after the invoice, or on a day of the month. */
final class TermRules implements Rules {
  private final Company company;

  TermRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    String name = body.text("Name").orElseThrow(() -> BooksFault.missing("Name"));
    UniqueNames.require(company, draft.key(), name, "Name", Kind.TERM);
    if (!body.has("DueDays") && !body.has("DayOfMonthDue")) {
      throw BooksFault.missing("DueDays");
    }
    requireWithin(body, "DueDays", 0, 999);
    requireWithin(body, "DayOfMonthDue", 1, 31);
    return body.has("Active") ? body : body.with("Active", true);
  }

  @Override
  public FakeObject derived(Entity entity) {
    return FakeJson.object()
        .with("Type", entity.body().has("DueDays") ? "STANDARD" : "DATE_DRIVEN");
  }

  private static void requireWithin(FakeObject body, String name, long min, long max) {
    body.decimal(name)
        .filter(value -> value.longValue() < min || value.longValue() > max)
        .ifPresent(
            value -> {
              throw BooksFault.business(name + " must be from " + min + " to " + max);
            });
  }
}
