package io.mspbilling.report;

import io.mspbilling.agreements.AgreementChange;
import io.mspbilling.agreements.FoundChange;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.report.html.HtmlReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** Pages for tests, also for those of other packages. */
public final class Pages {

  private Pages() {}

  /** A report of an office of some size. */
  public static BillingReport report(int clients, int invoicesEach) {
    return BillingReport.of(SampleOffice.of(clients, invoicesEach).facts().build());
  }

  /** A report in which everything that others may write is one text. */
  public static BillingReport reportOf(String text) {
    return BillingReport.of(
        new SampleOffice(60, 14, SampleOffice.USD, client -> text)
            .facts()
            .name(text.isBlank() ? "x" + text : text)
            .addCaveats(text)
            .addClaims(new Claim(text, text, false))
            .addAgreementChanges(renamed(text))
            .exceptions(
                java.util.List.of(
                    io.mspbilling.worklist.ExceptionRow.of(
                        io.mspbilling.worklist.ExceptionKind.MONEY_OUT,
                        new io.mspbilling.worklist.Subject.OfEvent(text),
                        text,
                        text)))
            .build());
  }

  /** A change of an agreement that was called otherwise. */
  public static FoundChange renamed(String before) {
    return new FoundChange(
        LocalDate.of(2026, 3, 12),
        new AgreementChange.Renamed(AgreementId.parse("psa:77"), before, "Managed Services"));
  }

  /** A report in dollars and euros. */
  public static BillingReport inTwoCurrencies() {
    return BillingReport.of(
        SampleOffice.of(60, 14)
            .facts()
            .addLedgers(
                new SampleOffice(
                        8, 14, java.util.Currency.getInstance("EUR"), SampleOffice::usualName)
                    .ledger())
            .build());
  }

  public static String html(BillingReport report) {
    StringBuilder page = new StringBuilder();
    try {
      HtmlReport.write(report, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }
}
