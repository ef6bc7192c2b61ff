package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.reporting.cash.CashByRail;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What came in each day, by how it came. */
final class CashSection {
  private static final int DAY_WIDTH = 10;
  private static final int BAR_WIDTH = 7;

  private CashSection() {}

  static void write(BillingReport report, CurrencyReport part, Markup html) throws IOException {
    CashByRail cash = part.cash();
    HtmlReport.section(html, HtmlReport.id("cash", part), "Cash in, day by day", "whole");
    if (cash.received().isEmpty()) {
      html.line("p", "Nothing came in.", "class", "note").close();
      return;
    }
    LocalDate best =
        cash.received().keySet().stream()
            .reduce((one, other) -> cash.on(one).compareTo(cash.on(other)) >= 0 ? one : other)
            .orElseThrow();
    html.line(
        "p",
        InWords.money(cash.total())
            + " came in on "
            + InWords.many(cash.received().size(), "day", "days")
            + "; most on "
            + InWords.shortDay(best)
            + ": "
            + InWords.money(cash.on(best))
            + back(cash),
        "class",
        "note");
    Legend.write(html, cash.byRail());
    chart(cash, cash.on(best), html);
    numbers(report, part, html);
    html.close();
  }

  private static String back(CashByRail cash) {
    return cash.totalReturned().isPositive()
        ? ". " + InWords.money(cash.totalReturned()) + " went back."
        : ".";
  }

  private static void chart(CashByRail cash, Money most, Markup html) throws IOException {
    Scale scale = new Scale(most);
    List<LocalDate> days = cash.period().from().datesUntil(cash.period().to().plusDays(1)).toList();
    html.open("div", "class", "plot");
    html.open(
        "svg",
        "viewBox",
        "0 0 " + days.size() * DAY_WIDTH + " " + Scale.FULL,
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        "Bars of what came in each day, " + byRail(cash) + ". The table below has the numbers.");
    for (int line = 0; line <= Scale.FULL; line += Scale.FULL / 4) {
      html.mark("path", "class", "rule", "d", "M0 " + line + "H" + days.size() * DAY_WIDTH);
    }
    for (int i = 0; i < days.size(); i++) {
      Map<Rail, Money> rails = cash.received().getOrDefault(days.get(i), Map.of());
      if (!rails.isEmpty()) {
        bar(
            html,
            scale,
            i,
            rails,
            InWords.shortDay(days.get(i)) + ": " + InWords.money(cash.on(days.get(i))));
      }
    }
    html.close(2);
    Axis.write(html, days.stream().map(InWords::shortDay).toList());
  }

  private static void bar(Markup html, Scale scale, int day, Map<Rail, Money> rails, String title)
      throws IOException {
    html.open("g").line("title", title);
    int top = Scale.FULL;
    for (Map.Entry<Rail, Money> rail : rails.entrySet()) {
      int height = Math.min(top, scale.of(rail.getValue()));
      top -= height;
      html.mark(
          "rect",
          "class",
          "rail-" + rail.getKey().name().toLowerCase(Locale.ROOT),
          "x",
          Integer.toString(day * DAY_WIDTH + (DAY_WIDTH - BAR_WIDTH) / 2),
          "y",
          Integer.toString(top),
          "width",
          Integer.toString(BAR_WIDTH),
          "height",
          Integer.toString(height));
    }
    html.close();
  }

  private static String byRail(CashByRail cash) {
    return cash.byRail().entrySet().stream()
        .map(rail -> InWords.rail(rail.getKey()) + " " + InWords.money(rail.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static void numbers(BillingReport report, CurrencyReport part, Markup html)
      throws IOException {
    CashByRail cash = part.cash();
    List<Rail> rails = List.copyOf(cash.byRail().keySet());
    html.open("details")
        .line("summary", "The numbers")
        .open(
            "div",
            "class",
            "scroll",
            "tabindex",
            "0",
            "role",
            "region",
            "aria-label",
            "Cash in by day and rail");
    html.open("table")
        .line(
            "caption",
            "Cash in "
                + InWords.period(report.period())
                + ", "
                + part.currency().getCurrencyCode());
    html.open("thead").open("tr").line("th", "Day", "scope", "col");
    for (Rail rail : rails) {
      html.line("th", InWords.rail(rail), "scope", "col", "class", "n");
    }
    html.line("th", "In all", "scope", "col", "class", "n").close(2).open("tbody");
    for (Map.Entry<LocalDate, Map<Rail, Money>> day : cash.received().entrySet()) {
      html.open("tr").line("th", InWords.shortDay(day.getKey()), "scope", "row");
      for (Rail rail : rails) {
        Money amount = day.getValue().get(rail);
        html.line("td", amount == null ? "" : InWords.amount(amount), "class", "n");
      }
      html.line("td", InWords.amount(cash.on(day.getKey())), "class", "n").close();
    }
    html.close().open("tfoot").open("tr").line("th", "In all", "scope", "row");
    for (Rail rail : rails) {
      html.line(
          "td",
          InWords.amount(cash.byRail().getOrDefault(rail, Money.zero(part.currency()))),
          "class",
          "n");
    }
    html.line("td", InWords.amount(cash.total()), "class", "n").close(5);
  }
}
