package io.mspbilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.Pages;
import io.mspbilling.report.ReportFacts;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.cash.PlannedPayment;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is to come is told with its day, and with what is not expected. */
final class ForecastSectionTest {
  private static final SystemName PSA = SystemName.of("psa");
  private static final Period MARCH = Period.of(YearMonth.of(2026, 3));
  private static final InvoiceId ONE = new InvoiceId(PSA, "1");
  private static final InvoiceId TWO = new InvoiceId(PSA, "2");

  @Test
  void onTheLastDayOfTheMonthNothingNeedsToBeSaidOfTheDay() {
    assertThat(note(MARCH.to(), Map.of()))
        .isEqualTo("$194.00 is expected of what is owed on 31 Mar.");
  }

  @Test
  void anyOtherDayIsSaidWithItsReason() {
    assertThat(note(LocalDate.of(2026, 4, 1), Map.of()))
        .isEqualTo(
            "$194.00 is expected of what is owed on 1 Apr. That is the day of this report: what is"
                + " promised, charged and on hold is known of it alone. What is owed on 31 Mar stands"
                + " above.");
  }

  @Test
  void whatIsNotExpectedIsSaidApart() {
    Map<InvoiceId, List<PlannedPayment>> planned =
        Map.of(
            ONE, List.of(new PlannedPayment.Halted(usd("100.00"))),
            TWO, List.of(new PlannedPayment.Arrived(usd("40.00"))));

    assertThat(note(MARCH.to(), planned))
        .isEqualTo(
            "$58.20 is expected of what is owed on 31 Mar; $100.00 is disputed or on hold; $40.00 may"
                + " be paid by money that waits at the bank, and is not expected again.");
  }

  @Test
  void whereNothingIsExpectedItIsStillSaidWhatIsOnHold() {
    Map<InvoiceId, List<PlannedPayment>> planned =
        Map.of(
            ONE, List.of(new PlannedPayment.Halted(usd("100.00"))),
            TWO, List.of(new PlannedPayment.Halted(usd("100.00"))));

    assertThat(note(MARCH.to(), planned))
        .isEqualTo(
            "Nothing is expected of what is owed on 31 Mar; $200.00 is disputed or on hold.");
    assertThat(page(MARCH.to(), planned, List.of()).select("#forecast-USD ~ table")).isEmpty();
  }

  @Test
  void moneyThatWaitsStandsBesideWhatWasCollected() {
    assertThat(
            page(MARCH.to(), Map.of(), List.of(usd("70.00"), usd("5.00"))).select(".lead").text())
        .startsWith(
            "$0.00 was collected, the same as in February; $75.00 more came in and waits at the bank"
                + " to be explained.");
    assertThat(page(MARCH.to(), Map.of(), List.of()).select(".lead").text())
        .startsWith("$0.00 was collected, the same as in February. ");
  }

  private static String note(LocalDate madeOn, Map<InvoiceId, List<PlannedPayment>> planned) {
    return page(madeOn, planned, List.of()).select("#forecast-USD + .note").text();
  }

  private static Document page(
      LocalDate madeOn, Map<InvoiceId, List<PlannedPayment>> planned, List<Money> unexplained) {
    return Jsoup.parse(
        Pages.html(
            BillingReport.of(
                ReportFacts.builder()
                    .name("x")
                    .period(MARCH)
                    .madeOn(madeOn)
                    .addLedgers(Ledger.of(usd("1").currency(), List.of(billed(ONE), billed(TWO))))
                    .planned(planned)
                    .unexplained(unexplained)
                    .build())));
  }

  private static LedgerEvent billed(InvoiceId invoice) {
    return new LedgerEvent.InvoiceIssued(
        invoice,
        invoice.value(),
        new CustomerId(PSA, "c"),
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 4, 20),
        usd("100.00"));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
