package io.mspbilling.examples.service;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.ReportFacts;
import io.mspbilling.report.html.HtmlReport;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.facts.BillingFacts;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

// shown:begin
/** What became of a month, as one page that may be shown around. */
public final class MonthlyReport {

  private MonthlyReport() {}

  /** Writes it; what the page cannot know, it says. */
  public static void write(BillingAutomation billing, YearMonth month, Path page)
      throws IOException {
    BillingFacts facts = billing.facts(Period.of(month));
    BillingReport report =
        BillingReport.of(ReportFacts.builder().name("Your MSP").known(facts).build());
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlReport.write(report, out);
    }
  }
}
// shown:end
