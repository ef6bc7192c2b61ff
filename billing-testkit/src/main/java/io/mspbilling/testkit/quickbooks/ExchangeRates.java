package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import io.mspbilling.testkit.quickbooks.internal.company.CompanySettings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** What the home currency is worth. */
final class ExchangeRates {
  private final CompanySettings settings;

  ExchangeRates(CompanySettings settings) {
    this.settings = settings;
  }

  /**
   * Answers the rate that a request asks for, that of today if it names no day.
   *
   * @throws BooksFault 2020 if it names no currency, 2010 if its day is none, 6000 if there is no
   *     rate
   */
  FakeObject read(FakeRequest request, Instant now) {
    String source =
        request
            .queryValue("sourcecurrencycode")
            .orElseThrow(() -> BooksFault.missing("sourcecurrencycode"));
    LocalDate day =
        request
            .queryValue("asofdate")
            .map(ExchangeRates::day)
            .orElseGet(() -> LocalDate.ofInstant(now, settings.zone()));
    String home = settings.homeCurrency();
    BigDecimal rate =
        settings
            .rate(source, day)
            .orElseThrow(
                () -> BooksFault.business("No exchange rate from " + source + " to " + home));
    return FakeJson.object()
        .with("domain", "QBO")
        .with("SyncToken", "0")
        .with("SourceCurrencyCode", source)
        .with("TargetCurrencyCode", home)
        .with("Rate", rate)
        .with("AsOfDate", day.toString())
        .with(
            "MetaData",
            FakeJson.object().with("LastUpdatedTime", Answers.time(now, settings.zone())));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw BooksFault.unknownProperty("asofdate");
    }
  }
}
