package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.stream.Collectors;

/** What customers and vendors have in common: one display name among all of them. */
final class PersonNames {
  private static final List<String> PARTS =
      List.of("Title", "GivenName", "MiddleName", "FamilyName", "Suffix");

  private PersonNames() {}

  /** Fills in and checks the display name and the currency, and makes the record active. */
  static FakeObject complete(Company company, Draft draft) {
    FakeObject body = draft.body();
    if (!body.has("DisplayName")) {
      String joined =
          PARTS.stream()
              .flatMap(part -> draft.body().text(part).stream())
              .collect(Collectors.joining(" "));
      body = body.with("DisplayName", joined);
    }
    String name = body.text("DisplayName").orElse("");
    UniqueNames.require(company, draft.key(), name, "DisplayName", Kind.CUSTOMER, Kind.VENDOR);
    requireCurrency(company, draft);
    return body.has("Active") ? body : body.with("Active", true);
  }

  private static void requireCurrency(Company company, Draft draft) {
    String currency = company.currency(draft.body());
    boolean foreign = !currency.equals(company.settings().homeCurrency());
    if (foreign && !company.settings().multicurrency()) {
      throw BooksFault.business("Multicurrency is off, the currency " + currency + " is not used");
    }
    draft
        .before()
        .filter(before -> !company.currency(before.body()).equals(currency))
        .ifPresent(
            before -> {
              throw BooksFault.business("The currency of " + before.key() + " cannot change");
            });
  }
}
