package io.mspbilling.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MonthlyReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

  @Test
  void tellsWhatThePsaKnowsOfThePeopleWhoPaid(@TempDir Path directory) throws IOException {
    VirtualClock clock = VirtualClock.at("2026-05-31T16:00:00Z");
    InMemoryPsa psa = InMemoryPsa.at(clock);
    Customer acme = psa.addCustomer("Acme Dental");
    Invoice invoice = psa.issue(acme.id(), "1041", Money.of("80.00", "USD"), TODAY, TODAY);
    psa.enterByHand(invoice.id(), Money.of("30.00", "USD"), TODAY, "Kim");
    BillingAutomation billing =
        BillingAutomation.builder()
            .psa(psa)
            .journal(new InMemoryJournal(TenantId.of("your-msp")))
            .policies(BillingPolicies.from(LocalDate.of(2026, 5, 1), ZoneOffset.UTC))
            .clock(clock)
            .build();
    Path page = directory.resolve("report.html");

    MonthlyReport.write(billing, YearMonth.of(2026, 5), page);

    assertThat(page)
        .content()
        .contains("Your MSP", "May 2026", "$30.00", "$50.00", "Acme Dental", "1 of 1 proofs hold");
  }
}
