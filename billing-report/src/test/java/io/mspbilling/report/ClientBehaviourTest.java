package io.mspbilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.report.csv.CsvTable;
import io.mspbilling.report.json.JsonReport;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a client paid says nothing of what it did not pay: both are told of it. */
final class ClientBehaviourTest {
  private static final SystemName PSA = SystemName.of("psa");
  private static final CustomerId CLIENT = new CustomerId(PSA, "c");

  private final List<LedgerEvent> events = new ArrayList<>();

  @Test
  void whoPaysEarlyOnAverageIsSaidToOweTheOldestStill() throws IOException {
    paidTenDaysEarly();
    billed("less late", "2026-01-15", "2026-03-20");
    billed("late", "2026-02-10", "2026-02-28");
    billed("not due", "2026-01-02", "2026-04-02");

    assertThat(page())
        .contains(
            "What was paid within a year was paid 10.0 days early, on average; the oldest that is"
                + " not is 31 days late.");
    assertThat(csv()).contains("\"31\",\"-10.0\",\"\"\r\n");
    assertThat(json().requiredInteger("daysPastDue")).isEqualTo(31);
    assertThat(json().node("daysLate").requiredText("value")).startsWith("-10");
  }

  @Test
  void whatIsNotDueYetIsNotLate() throws IOException {
    paidTenDaysEarly();
    billed("not due", "2026-03-02", "2026-04-05");

    assertThat(page()).contains("paid 10.0 days early, on average.").doesNotContain("oldest");
    assertThat(csv()).contains("\"0\",\"-10.0\",\"\"\r\n");
    assertThat(json().requiredInteger("daysPastDue")).isZero();
  }

  @Test
  void whoPaidNothingIsSaidToOweTheOldestToo() {
    billed("late", "2026-02-10", "2026-03-30");

    assertThat(page())
        .contains("Nothing was paid within a year; the oldest that is not is 1 day late.");
  }

  private void paidTenDaysEarly() {
    InvoiceId invoice = billed("paid", "2026-01-01", "2026-02-10");
    PaymentId payment = new PaymentId(PSA, "p");
    LocalDate on = LocalDate.of(2026, 1, 31);
    events.add(new LedgerEvent.PaymentReceived(payment, CLIENT, on, usd(), Rail.CHECK));
    events.add(new LedgerEvent.PaymentApplied(payment, invoice, on, usd()));
  }

  private InvoiceId billed(String number, String on, String dueOn) {
    InvoiceId invoice = new InvoiceId(PSA, number);
    events.add(
        new LedgerEvent.InvoiceIssued(
            invoice, number, CLIENT, LocalDate.parse(on), LocalDate.parse(dueOn), usd()));
    return invoice;
  }

  private static Money usd() {
    return Money.of("90.00", "USD");
  }

  private BillingReport report() {
    return BillingReport.of(
        ReportFacts.builder()
            .name("x")
            .period(SampleOffice.MARCH)
            .madeOn(SampleOffice.MARCH.to())
            .addLedgers(Ledger.of(SampleOffice.USD, events))
            .build());
  }

  private String page() {
    return Jsoup.parse(Pages.html(report())).select("details.c").text().replace('\u00a0', ' ');
  }

  private String csv() throws IOException {
    StringBuilder table = new StringBuilder();
    CsvTable.CLIENTS.write(report(), table);
    return table.toString();
  }

  private Node json() throws IOException {
    StringBuilder json = new StringBuilder();
    JsonReport.write(report(), json);
    return Json.standard()
        .tree(json.toString().getBytes(StandardCharsets.UTF_8))
        .list("currencies")
        .get(0)
        .list("clients")
        .get(0);
  }
}
