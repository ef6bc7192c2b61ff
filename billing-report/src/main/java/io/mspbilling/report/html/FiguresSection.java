package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.report.Quantity;
import io.mspbilling.report.Reading;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.ledger.RollForward;
import java.io.IOException;
import java.util.Locale;

/** All figures with what they mean, and how what was owed became what is owed. */
final class FiguresSection {

  private FiguresSection() {}

  static void write(BillingReport report, CurrencyReport part, Markup html) throws IOException {
    String code = part.currency().getCurrencyCode();
    HtmlReport.section(
        html,
        HtmlReport.id("figures", part),
        report.currencies().size() == 1 ? "All figures" : "All figures in " + code);
    rollForward(part.rollForward(), code, html);
    html.open("table", "class", "figures");
    html.line("caption", "Every figure, now and " + InWords.inPeriodBefore(report));
    html.open("thead").open("tr").line("th", "Figure", "scope", "col");
    html.line("th", "Now", "scope", "col", "class", "n");
    html.line("th", "Before", "scope", "col", "class", "n");
    html.line("th", "Change", "scope", "col", "class", "n wide").close(2).open("tbody");
    for (Reading reading : part.headlines()) {
      row(reading, html);
    }
    for (Reading reading : part.figures()) {
      row(reading, html);
    }
    html.close(3);
  }

  private static void row(Reading reading, Markup html) throws IOException {
    html.open("tr").open("th", "scope", "row").text(reading.label());
    html.line("small", reading.meaning() + notes(reading)).close();
    cell(reading.now(), html);
    cell(reading.before(), html);
    html.line(
        "td",
        InWords.signed(reading.change()),
        "class",
        "n wide " + reading.judgement().name().toLowerCase(Locale.ROOT));
    html.close();
  }

  private static void cell(Quantity quantity, Markup html) throws IOException {
    boolean isNone =
        quantity instanceof Quantity.OfFigure of && of.figure() instanceof Figure.Undefined;
    html.line("td", InWords.quantity(quantity), "class", isNone ? "n none" : "n");
  }

  private static String notes(Reading reading) {
    String notes = InWords.notes(reading.now());
    return notes.isEmpty() ? "" : " " + notes;
  }

  private static void rollForward(RollForward roll, String code, Markup html) throws IOException {
    html.open("table", "class", "roll").line("caption", "From what was owed to what is, " + code);
    html.open("thead").open("tr").line("th", "What happened", "scope", "col");
    html.line("th", "Amount", "scope", "col", "class", "n").close(2).open("tbody");
    row(html, "Owed net on " + InWords.day(roll.period().dayBefore()), roll.opening());
    row(html, "Invoiced", roll.invoices());
    row(html, "Declared void", roll.voided().negated());
    row(html, "Credit memos", roll.creditMemos().negated());
    row(html, "Came in", roll.cash().negated());
    row(html, "Went back", roll.returned());
    if (!roll.givenBack().isZero()) {
      row(html, "Not owed again, of what went back", roll.givenBack().negated());
    }
    if (!roll.writeOffs().isZero()) {
      row(html, "Given up", roll.writeOffs().negated());
    }
    if (!roll.holds()) {
      row(html, "Not explained", roll.difference());
    }
    html.close().open("tfoot");
    row(html, "Owed net on " + InWords.day(roll.period().to()), roll.closing());
    html.close(2);
  }

  private static void row(Markup html, String label, Money amount) throws IOException {
    html.open("tr").line("th", label, "scope", "row");
    html.line("td", InWords.amount(amount), "class", "n").close();
  }
}
