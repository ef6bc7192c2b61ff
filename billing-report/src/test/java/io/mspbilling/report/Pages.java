package io.mspbilling.report;

import io.mspbilling.agreements.AgreementChange;
import io.mspbilling.agreements.FoundChange;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.report.html.HtmlReport;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

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

  /** A report of one invoice, due in the middle of March. */
  public static BillingReport withDebt(Money amount) {
    SystemName psa = SystemName.of("psa");
    LedgerEvent billed =
        new LedgerEvent.InvoiceIssued(
            new InvoiceId(psa, "1"),
            "1",
            new CustomerId(psa, "c"),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 15),
            amount);
    return BillingReport.of(
        ReportFacts.builder()
            .name("x")
            .period(SampleOffice.MARCH)
            .madeOn(SampleOffice.MARCH.to())
            .addLedgers(Ledger.of(amount.currency(), List.of(billed)))
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
