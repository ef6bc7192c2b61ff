package io.mspbilling.report.html;

import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.report.Reading;
import java.io.IOException;

/** Whose report it is, of which days, and what it says in a sentence or two. */
final class Masthead {

  private Masthead() {}

  static void write(BillingReport report, Markup html) throws IOException {
    html.open("header", "class", "masthead");
    html.open("p", "class", "eyebrow").name(report.name()).close();
    html.line("h1", InWords.period(report.asked()));
    if (!report.isOver()) {
      html.line(
          "p",
          "Not over yet: this tells what happened up to "
              + InWords.day(report.period().to())
              + ", beside what had happened "
              + InWords.inPeriodBefore(report)
              + ".",
          "class",
          "unfinished");
    }
    for (CurrencyReport part : report.currencies()) {
      summary(report, part, html);
    }
    if (report.currencies().isEmpty()) {
      html.line("p", "Nothing was invoiced, paid or owed.", "class", "lead");
    }
    contents(report, html);
    html.close();
  }

  private static void summary(BillingReport report, CurrencyReport part, Markup html)
      throws IOException {
    html.open("p", "class", "lead");
    html.line("strong", InWords.money(part.cash().net()));
    html.text(" was collected");
    for (Reading reading : part.headlines()) {
      if (reading.key().equals("cash")) {
        html.text(", " + InWords.change(reading, report));
      }
    }
    for (Reading reading : part.figures()) {
      if (reading.key().equals("unexplained") && reading.now().signum() > 0) {
        html.text("; ");
        html.line("strong", InWords.quantity(reading.now()));
        html.text(" more came in and waits at the bank to be explained");
      }
    }
    html.text(". ");
    html.line("strong", InWords.money(part.after().inBuckets()));
    html.text(" is owed on open invoices");
    for (Reading reading : part.headlines()) {
      if (reading.key().equals("past-due")) {
        html.text(", of which ");
        html.line("strong", InWords.quantity(reading.now()));
        html.text(" is past due");
      }
    }
    html.text(".").close();
  }

  private static void contents(BillingReport report, Markup html) throws IOException {
    html.open("nav", "aria-label", "Contents").open("ul");
    entry(
        html,
        "#waiting",
        InWords.many(report.waiting().size(), "thing waits", "things wait") + " for you");
    for (CurrencyReport part : report.currencies()) {
      entry(
          html,
          "#" + HtmlReport.id("clients", part),
          InWords.many(part.clients().size(), "client", "clients") + code(report, part));
      entry(html, "#" + HtmlReport.id("figures", part), "All figures" + code(report, part));
    }
    entry(html, "#claims", report.holding() + " of " + report.claims().size() + " proofs hold");
    html.close(2);
  }

  private static String code(BillingReport report, CurrencyReport part) {
    return report.currencies().size() > 1 ? " in " + part.currency().getCurrencyCode() : "";
  }

  private static void entry(Markup html, String target, String words) throws IOException {
    html.open("li").line("a", words, "href", target).close();
  }
}
