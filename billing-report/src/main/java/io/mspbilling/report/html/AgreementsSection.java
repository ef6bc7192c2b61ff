package io.mspbilling.report.html;

import io.mspbilling.agreements.FoundChange;
import io.mspbilling.report.BillingReport;
import java.io.IOException;
import java.util.List;

/** What changed in agreements, if anything did: seats, prices, ends. */
final class AgreementsSection {
  private static final int SHOWN = 250;

  private AgreementsSection() {}

  static void write(BillingReport report, Markup html) throws IOException {
    List<FoundChange> all = report.agreementChanges();
    if (all.isEmpty()) {
      return;
    }
    HtmlReport.section(html, "agreements", "What changed in agreements");
    html.open("details").line("summary", InWords.many(all.size(), "change", "changes"));
    html.open("ul");
    for (FoundChange found : all.subList(0, Math.min(SHOWN, all.size()))) {
      String agreement = found.change().agreement().text();
      String change = found.on() + ", " + agreement + ": " + found.change().inWords();
      html.open("li").name(InWords.prose(change)).close();
    }
    html.close();
    if (all.size() > SHOWN) {
      html.line("p", "The others are in the table of changes of agreements.", "class", "note");
    }
    html.close(2);
  }
}
