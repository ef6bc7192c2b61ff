package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.accounting.quickbooks.online.BooksSettings;
import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineBooks;
import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.BillingPolicies;
import io.mspbilling.collection.Autopay;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.ChartOfAccounts;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.mail.MailSink;
import io.mspbilling.testkit.paired.PairedOffice;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How a service's own test begins: the paired office in one line, one fault, and the sums. */
final class PairedOfficeTest {
  private final VirtualClock clock = VirtualClock.at("2026-05-04T16:00:00Z");

  @Test
  void anInvoiceIsChargedRecordedAndPostedOnceThoughTheAnswerOfThePsaIsLost() {
    try (PairedOffice office = PairedOffice.open(clock)) {
      office.psa().faults().next(FakeRequest.post("/payments"), Fault.cutAfterCommit());
      BillingAutomation billing = billing(office);

      for (int day = 0; day < 3; day++) {
        billing.run();
        clock.advance(Duration.ofDays(1));
      }

      assertThat(office.gateway().capturedFor(office.invoice())).isEqualTo(office.amount());
      assertThat(office.psa().payments(PairedOffice.PSA_INVOICE)).hasSize(1);
      assertThat(office.psa().balance(PairedOffice.PSA_INVOICE)).isZero();
      assertThat(office.books().books().creates("Payment")).isOne();
      assertThat(office.books().books().invoiceBalance(office.booksInvoice())).isZero();
      assertThat(office.psa().faults().pending()).isEmpty();
    }
  }

  private BillingAutomation billing(PairedOffice office) {
    Logins logins = Logins.of(office.psa(), office.books());
    Psa psa = Connections.connectWise(logins, clock);
    Accounting books =
        new QuickBooksOnlineBooks(Connections.quickBooksClient(logins, clock), settings());
    BillingAutomation billing =
        BillingAutomation.builder()
            .psa(psa)
            .gateway(office.gateway())
            .bank(office.bank())
            .accounting(books)
            .notifier(MailSink.keyed())
            .journal(new InMemoryJournal(TenantId.of("paired")))
            .policies(
                BillingPolicies.from(LocalDate.of(2026, 1, 1), office.zone())
                    .withApprovesFirstCharges(false)
                    .withSender("Sample MSP"))
            .clock(clock)
            .build();
    billing
        .desk()
        .decide(
            Autopay.enrolled(
                office.customer(), office.card(), LocalDate.of(2026, 1, 2), "signed by the owner"));
    return billing;
  }

  private static BooksSettings settings() {
    return BooksSettings.builder()
        .chart(
            ChartOfAccounts.builder()
                .account(AccountRole.RECEIVABLES, SampleCompany.RECEIVABLES)
                .account(AccountRole.BANK, SampleCompany.CHECKING)
                .account(AccountRole.UNDEPOSITED_FUNDS, SampleCompany.UNDEPOSITED_FUNDS)
                .account(AccountRole.PROCESSOR_CLEARING, SampleCompany.PROCESSOR_CLEARING)
                .account(AccountRole.PROCESSING_FEES, SampleCompany.PROCESSING_FEES)
                .account(AccountRole.SURCHARGE_INCOME, SampleCompany.SURCHARGE_INCOME)
                .account(AccountRole.REFUNDS_GIVEN, SampleCompany.SERVICES_INCOME)
                .build())
        .customerNumbersAreIds(true)
        .surchargeItem("22")
        .refundItem(SampleCompany.SERVICES_ITEM)
        .putPaymentMethods(Rail.CARD, "2")
        .build();
  }
}
