package io.mspbilling.report.html;

import io.mspbilling.money.Money;
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

  static void write(CurrencyReport part, Markup html) throws IOException {
    CashForecast forecast = part.forecast();
    HtmlReport.section(html, HtmlReport.id("forecast", part), "Cash to come", "whole");
    if (forecast.weeks().isEmpty()) {
      html.line("p", "Nothing is expected.", "class", "note").close();
      return;
    }
    html.line(
        "p",
        InWords.money(forecast.total())
            + " is expected of what is owed on "
            + InWords.shortDay(forecast.asOf())
            + (forecast.halted().isPositive()
                ? "; " + InWords.money(forecast.halted()) + " is disputed or on hold."
                : "."),
        "class",
        "note");
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

  private static void row(Markup html, String label, Week week) throws IOException {
    html.open("tr").line("th", label, "scope", "row");
    html.line("td", InWords.amount(week.committed()), "class", "n");
    html.line("td", InWords.amount(week.likely()), "class", "n");
    html.line("td", InWords.amount(week.atRisk()), "class", "n").close();
  }
}
