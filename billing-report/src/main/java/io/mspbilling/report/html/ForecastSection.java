package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.reporting.cash.CashForecast;
import io.mspbilling.reporting.cash.CashForecast.Week;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** What is expected to come, week by week. */
final class ForecastSection {
  private static final int WEEKS = 8;

  private ForecastSection() {}

  static void write(BillingReport report, CurrencyReport part, Markup html) throws IOException {
    CashForecast forecast = part.forecast();
    HtmlReport.section(html, HtmlReport.id("forecast", part), "Cash to come", "whole");
    html.line("p", note(report, forecast), "class", "note");
    if (forecast.weeks().isEmpty()) {
      html.close();
      return;
    }
    html.open("table").line("caption", "By week, " + part.currency().getCurrencyCode());
    html.open("thead").open("tr").line("th", "Week from", "scope", "col");
    html.line("th", "Committed", "scope", "col", "class", "n");
    html.line("th", "Likely", "scope", "col", "class", "n");
    html.line("th", "At risk", "scope", "col", "class", "n").close(2).open("tbody");
    Money zero = Money.zero(part.currency());
    Week later = new Week(zero, zero, zero);
    int row = 0;
    for (Map.Entry<LocalDate, Week> week : forecast.weeks().entrySet()) {
      Week is = week.getValue();
      if (row++ < WEEKS) {
        row(html, InWords.shortDay(week.getKey()), is);
      } else {
        later =
            new Week(
                later.committed().plus(is.committed()),
                later.likely().plus(is.likely()),
                later.atRisk().plus(is.atRisk()));
      }
    }
    if (row > WEEKS) {
      row(html, "Later", later);
    }
    html.close(2);
    html.line(
        "p",
        "Committed: promised, or to be charged. Likely: by how the client pays as a rule, weighted"
            + " by how much of its age usually comes.",
        "class",
        "meaning");
    html.close();
  }

  private static String note(BillingReport report, CashForecast forecast) {
    String note =
        (forecast.weeks().isEmpty() ? "Nothing" : InWords.money(forecast.total()))
            + " is expected of what is owed on "
            + InWords.shortDay(forecast.asOf())
            + (forecast.halted().isPositive()
                ? "; " + InWords.money(forecast.halted()) + " is disputed or on hold"
                : "")
            + (forecast.arrived().isPositive()
                ? "; "
                    + InWords.money(forecast.arrived())
                    + " may be paid by money that waits at the bank, and is not expected again"
                : "")
            + ".";
    return forecast.asOf().equals(report.period().to())
        ? note
        : note
            + " That is the day of this report: what is promised, charged and on hold is known of it"
            + " alone. What is owed on "
            + InWords.shortDay(report.period().to())
            + " stands above.";
  }

  private static void row(Markup html, String label, Week week) throws IOException {
    html.open("tr").line("th", label, "scope", "row");
    html.line("td", InWords.amount(week.committed()), "class", "n");
    html.line("td", InWords.amount(week.likely()), "class", "n");
    html.line("td", InWords.amount(week.atRisk()), "class", "n").close();
  }
}
