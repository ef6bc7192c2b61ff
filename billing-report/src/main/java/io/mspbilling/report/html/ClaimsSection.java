package io.mspbilling.report.html;

import io.mspbilling.report.BillingReport;
import io.mspbilling.report.Claim;
import java.io.IOException;

/** What has to hold: one line if all does, open if something does not. */
final class ClaimsSection {

  private ClaimsSection() {}

  static void write(BillingReport report, Markup html) throws IOException {
    boolean allHold = report.holding() == report.claims().size();
    HtmlReport.section(html, "claims", "Proofs");
    if (report.claims().isEmpty()) {
      html.line("p", "Nothing was checked.", "class", "note").close();
      return;
    }
    if (allHold) {
      html.open("details");
    } else {
      html.open("details", "open", "");
    }
    html.line(
        "summary",
        report.holding() + " of " + report.claims().size() + " hold",
        "class",
        allHold ? "better" : "worse");
    html.open("ul", "class", "claims");
    for (Claim claim : report.claims()) {
      html.open("li", "class", claim.holds() ? "better" : "worse");
      html.line("span", claim.holds() ? "✓ " : "✗ ", "aria-hidden", "true");
      html.line("span", claim.holds() ? "holds: " : "does not hold: ", "class", "unseen");
      html.name(InWords.prose(claim.claim()));
      html.open("small").name(InWords.prose(claim.figures())).close(2);
    }
    html.close(3);
  }
}
