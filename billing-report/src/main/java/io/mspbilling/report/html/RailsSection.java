package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.reporting.cash.Fees;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What came by each rail, what went back, and what it cost. */
final class RailsSection {

  /** Keeps the swatch on the line of the first word. */
  private static final String WORD_JOINER = "\u2060";

  private RailsSection() {}

  static void write(CurrencyReport part, Markup html) throws IOException {
    HtmlReport.section(html, HtmlReport.id("rails", part), "How money comes, and what it costs");
    Set<Rail> rails = new TreeSet<>(part.cash().byRail().keySet());
    rails.addAll(part.cash().returned().keySet());
    part.fees().ifPresent(fees -> rails.addAll(fees.fees().keySet()));
    if (rails.isEmpty()) {
      html.line("p", "Nothing came in.", "class", "note").close();
      return;
    }
    html.open("table").line("caption", "By rail, " + part.currency().getCurrencyCode());
    html.open("thead").open("tr").line("th", "Rail", "scope", "col");
    html.line("th", "Came in", "scope", "col", "class", "n");
    html.line("th", "Went back", "scope", "col", "class", "n");
    html.line("th", "Fees, % of charges", "scope", "col", "class", "n").close(2).open("tbody");
    for (Rail rail : rails) {
      row(part, rail, html);
    }
    html.close().open("tfoot");
    other(part, html);
    html.open("tr").line("th", "In all", "scope", "row");
    html.line("td", InWords.amount(part.cash().total()), "class", "n");
    html.line("td", InWords.amount(part.cash().totalReturned()), "class", "n");
    html.line(
        "td",
        part.fees().map(fees -> InWords.amount(fees.total())).orElse("not known"),
        "class",
        "n");
    html.close(3);
    String note =
        (rails.contains(Rail.ACH)
                ? "ACH: what you debited, and what clients sent by themselves. "
                : "")
            + (part.fees().isPresent() ? "Fees: of the payouts that arrived in the period." : "");
    if (!note.isEmpty()) {
      html.line("p", note.strip(), "class", "note");
    }
    html.close();
  }

  private static void row(CurrencyReport part, Rail rail, Markup html) throws IOException {
    Money zero = Money.zero(part.currency());
    html.open("tr").open("th", "scope", "row");
    Legend.swatch(html, "rail-" + rail.name().toLowerCase(Locale.ROOT));
    html.text(WORD_JOINER + InWords.rail(rail)).close();
    html.line("td", InWords.amount(part.cash().byRail().getOrDefault(rail, zero)), "class", "n");
    html.line("td", InWords.amount(part.cash().returned().getOrDefault(rail, zero)), "class", "n");
    html.open("td", "class", "n");
    Optional<Money> fee = part.fees().map(fees -> fees.fees().getOrDefault(rail, zero));
    html.text(fee.map(InWords::amount).orElse("not known"));
    if (fee.filter(Money::isPositive).isPresent()) {
      html.line("small", rate(part.fees().orElseThrow(), rail));
    }
    html.close(2);
  }

  private static String rate(Fees fees, Rail rail) {
    return fees.rate(rail).exact().isPresent() ? InWords.figure(fees.rate(rail)) : "";
  }

  private static void other(CurrencyReport part, Markup html) throws IOException {
    Optional<Money> other = part.fees().map(Fees::ofNoPayment).filter(fee -> !fee.isZero());
    if (other.isPresent()) {
      html.open("tr").line("th", "Other fees", "scope", "row");
      html.line("td", "", "class", "n").line("td", "", "class", "n");
      html.line("td", InWords.amount(other.get()), "class", "n").close();
    }
  }
}
