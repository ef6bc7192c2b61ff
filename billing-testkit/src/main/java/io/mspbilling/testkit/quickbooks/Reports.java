package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.NotInThisFake;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import io.mspbilling.testkit.quickbooks.internal.company.Company;
import io.mspbilling.testkit.quickbooks.internal.company.ReceivablesReport;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The reports on receivables, with the parameters that callers of them use most. */
final class Reports {
  /** Parameters that the vendor heeds and this fake does not. */
  private static final Set<String> LACKING =
      Set.of(
          "accounting_method",
          "aging_method",
          "aging_period",
          "arpaid",
          "custom1",
          "date_macro",
          "department",
          "end_duedate",
          "num_periods",
          "past_due",
          "qzurl",
          "shipvia",
          "sort_by",
          "sort_order",
          "start_duedate",
          "summarize_column_by",
          "term");

  private final Company company;

  Reports(Company company) {
    this.company = company;
  }

  /**
   * Answers the report that a request asks for.
   *
   * @throws NotInThisFake if a parameter asks for what the fake has not, or the day is past
   */
  FakeObject read(FakeRequest request, Instant now) {
    LACKING.stream()
        .filter(name -> request.queryValue(name).isPresent())
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new NotInThisFake("parameter " + name + " of reports");
            });
    LocalDate today = LocalDate.ofInstant(now, company.settings().zone());
    LocalDate day = request.queryValue("report_date").map(Reports::day).orElse(today);
    if (day.isBefore(today)) {
      throw new NotInThisFake("reports as of a day in the past");
    }
    Set<String> customers =
        new LinkedHashSet<>(
            request.queryValue("customer").map(ids -> List.of(ids.split(","))).orElse(List.of()));
    ReceivablesReport report =
        request.path().endsWith("/AgedReceivables")
            ? ReceivablesReport.aged(company)
            : ReceivablesReport.balance(company);
    return report.asOf(day, customers);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw BooksFault.unknownProperty("report_date");
    }
  }
}
