package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.LinkedHashMap;
import java.util.Map;

/** The two records that each company has once: what it is, and what is switched on. */
final class CompanyRecords {
  private final Company company;

  CompanyRecords(Company company) {
    this.company = company;
  }

  Map<String, Object> of(Kind kind) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("domain", "QBO");
    shown.put("sparse", false);
    shown.put("Id", "1");
    shown.put("SyncToken", "0");
    shown.putAll(kind == Kind.PREFERENCES ? preferences() : companyInfo());
    return shown;
  }

  private Map<String, Object> companyInfo() {
    return Map.of(
        "CompanyName", "Sample Managed Services",
        "LegalName", "Sample Managed Services LLC",
        "Country", "US",
        "FiscalYearStartMonth", "January",
        "DefaultTimeZone", company.settings().zone().getId());
  }

  private Map<String, Object> preferences() {
    CompanySettings settings = company.settings();
    Map<String, Object> accounting = new LinkedHashMap<>();
    accounting.put("UseAccountNumbers", true);
    settings.closedThrough().ifPresent(day -> accounting.put("BookCloseDate", day.toString()));
    return Map.of(
        "AccountingInfoPrefs",
        accounting,
        "SalesFormsPrefs",
        Map.of("CustomTxnNumbers", settings.customNumbers()),
        "CurrencyPrefs",
        Map.of(
            "MultiCurrencyEnabled",
            settings.multicurrency(),
            "HomeCurrency",
            Map.of("value", settings.homeCurrency())));
  }
}
