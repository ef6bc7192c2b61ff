package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** The two records that each company has once: what it is, and what is switched on. */
final class CompanyRecords {
  private final Company company;

  CompanyRecords(Company company) {
    this.company = company;
  }

  FakeObject of(Kind kind) {
    return FakeJson.object()
        .with("domain", "QBO")
        .with("sparse", false)
        .with("Id", "1")
        .with("SyncToken", "0")
        .merge(kind == Kind.PREFERENCES ? preferences() : companyInfo());
  }

  private FakeObject companyInfo() {
    return FakeJson.object()
        .with("CompanyName", "Sample Managed Services")
        .with("LegalName", "Sample Managed Services LLC")
        .with("Country", "US")
        .with("FiscalYearStartMonth", "January")
        .with("DefaultTimeZone", company.settings().zone().getId());
  }

  private FakeObject preferences() {
    CompanySettings settings = company.settings();
    FakeObject accounting = FakeJson.object().with("UseAccountNumbers", true);
    FakeObject currency =
        FakeJson.object()
            .with("MultiCurrencyEnabled", settings.multicurrency())
            .with("HomeCurrency", FakeJson.object().with("value", settings.homeCurrency()));
    return FakeJson.object()
        .with(
            "AccountingInfoPrefs",
            settings
                .closedThrough()
                .map(day -> accounting.with("BookCloseDate", day.toString()))
                .orElse(accounting))
        .with(
            "SalesFormsPrefs", FakeJson.object().with("CustomTxnNumbers", settings.customNumbers()))
        .with("CurrencyPrefs", currency);
  }
}
