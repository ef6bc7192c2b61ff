package io.mspbilling.report.html;

import io.mspbilling.report.BillingReport;
import java.io.IOException;

/** When it was made, and what it cannot tell. */
final class Colophon {

  private Colophon() {}

  static void write(BillingReport report, Markup html) throws IOException {
    html.open("footer");
    html.line(
        "p",
        "Made on "
            + InWords.day(report.madeOn())
            + " from what happened up to "
            + InWords.day(report.period().to())
            + ". This page holds all it shows and reaches for nothing.");
    if (!report.caveats().isEmpty()) {
      html.line("h2", "What this report cannot tell").open("ul");
      for (String caveat : report.caveats()) {
        html.open("li").name(InWords.prose(caveat)).close();
      }
      html.close();
    }
    html.close();
  }
}
