package io.mspbilling.report.html;

import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.report.Quantity;
import io.mspbilling.report.Reading;
import io.mspbilling.report.Reading.Judgement;
import io.mspbilling.reporting.Figure;
import java.io.IOException;
import java.util.Locale;

/** The figures to look at first, large, each with how it moved. */
final class Headlines {
  private static final int LONG = 17;

  private Headlines() {}

  static void write(BillingReport report, CurrencyReport part, Markup html) throws IOException {
    String id = HtmlReport.id("headlines", part);
    html.open("section", "class", "headlines", "aria-labelledby", id);
    html.line("h2", heading(report, part), "id", id, "class", one(report) ? "unseen" : "currency");
    html.open("dl");
    for (Reading reading : part.headlines()) {
      card(report, reading, html);
    }
    html.close(2);
  }

  private static boolean one(BillingReport report) {
    return report.currencies().size() == 1;
  }

  private static String heading(BillingReport report, CurrencyReport part) {
    String currency = part.currency().getDisplayName(Locale.ENGLISH);
    return one(report) ? "At a glance" : currency;
  }

  private static void card(BillingReport report, Reading reading, Markup html) throws IOException {
    html.open("div", "class", "headline");
    html.line("dt", reading.label());
    String now = InWords.quantity(reading.now());
    html.line("dd", now, "class", isNone(reading) ? "none" : form(now));
    Judgement judgement = reading.judgement();
    html.open("dd", "class", "change " + judgement.name().toLowerCase(Locale.ROOT));
    if (judgement != Judgement.NEUTRAL) {
      html.line("span", reading.change().signum() > 0 ? "↑ " : "↓ ", "aria-hidden", "true");
    }
    html.text(InWords.change(reading, report));
    if (judgement != Judgement.NEUTRAL) {
      html.line("span", judgement == Judgement.BETTER ? ", better" : ", worse", "class", "unseen");
    }
    html.close();
    html.line("dd", meaning(reading), "class", "meaning");
    html.close();
  }

  /** No number breaks or is cut: one that is too long for large digits has smaller ones. */
  private static String form(String now) {
    return now.length() < LONG ? "value" : "value long";
  }

  private static boolean isNone(Reading reading) {
    return reading.now() instanceof Quantity.OfFigure of && of.figure() instanceof Figure.Undefined;
  }

  private static String meaning(Reading reading) {
    String notes = InWords.notes(reading.now());
    return reading.meaning() + (notes.isEmpty() ? "" : " " + notes);
  }
}
