package io.mspbilling.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineBooks;
import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineClient;
import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.http.Secret;
import io.mspbilling.http.oauth.EncryptedFileTokenStore;
import io.mspbilling.http.oauth.TokenStore;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.paired.PairedOffice;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// shown:begin
final class BillingServiceTest {
  private final VirtualClock clock = VirtualClock.at("2026-05-04T16:00:00Z");

  @Test
  void anInvoiceIsPaidOnceThoughTheAnswerOfThePsaIsLost(
      @TempDir Path tokenDirectory, @TempDir Path journalDirectory) {
    try (PairedOffice office = PairedOffice.open(clock);
        BillingService service = service(office, tokenDirectory, journalDirectory)) {
      BillingAutomation billing = service.automation();
      LocalDate signed = LocalDate.of(2026, 4, 20);
      billing.desk().decide(Autopay.enrolled(office.customer(), office.card(), signed, "form 17"));
      billing.desk().approve(billing.plan().held(), "Kim");
      office.psa().faults().next(FakeRequest.post("/payments"), Fault.cutAfterCommit());

      for (int day = 0; day < 3; day++) {
        assertThat(service.run().exceptions()).isEmpty(); // nothing is left to people
        clock.advance(Duration.ofDays(1));
      }

      assertThat(office.psa().faults().pending()).isEmpty(); // the fault did strike
      assertThat(office.gateway().capturedFor(office.invoice())).isEqualTo(office.amount());
      assertThat(office.psa().payments(PairedOffice.PSA_INVOICE)).hasSize(1);
      assertThat(office.psa().balance(PairedOffice.PSA_INVOICE)).isZero();
      assertThat(office.books().books().creates("Payment")).isOne();
      assertThat(office.books().books().invoiceBalance(office.booksInvoice())).isZero();
    }
  }

  private BillingService service(PairedOffice office, Path tokenDirectory, Path journalDirectory) {
    Function<String, String> setting = settings(office)::get;
    FakeQuickBooks books = office.books();
    HttpUrl tokenUrl = HttpUrl.get(books.url() + "/oauth2/v1/tokens/bearer");
    TokenStore tokens =
        new EncryptedFileTokenStore(tokenDirectory, Secret.of("0123456789abcdef0123456789abcdef"));
    new QuickBooksConnection(setting, tokens, tokenUrl, clock)
        .connect(books.authorizationCode(QuickBooksConnection.REDIRECT_URI), FakeQuickBooks.REALM);
    QuickBooksOnlineClient quickBooks =
        Vendors.quickBooks(setting, tokens)
            .baseUrl(HttpUrl.get(books.url().toString()))
            .tokenUrl(tokenUrl)
            .clock(clock)
            .build();
    assertThat(new QuickBooksOnlineBooks(quickBooks, Vendors.books()).checkSetUp()).isEmpty();
    ConnectWiseClient connectWise =
        Vendors.connectWise(setting)
            .baseUrl(HttpUrl.get(office.psa().url().toString()))
            .clock(clock)
            .build();
    return new BillingService(
        connectWise, quickBooks, office.gateway(), journalDirectory.resolve("journal"), clock);
  }

  private static Map<String, String> settings(PairedOffice office) {
    return Map.of(
        "CONNECTWISE_COMPANY", office.psa().companyId(),
        "CONNECTWISE_PUBLIC_KEY", office.psa().publicKey(),
        "CONNECTWISE_PRIVATE_KEY", office.psa().privateKey(),
        "CONNECTWISE_CLIENT_ID", office.psa().clientId(),
        "QUICKBOOKS_REALM", FakeQuickBooks.REALM,
        "QUICKBOOKS_CLIENT_ID", FakeQuickBooks.CLIENT_ID,
        "QUICKBOOKS_CLIENT_SECRET", FakeQuickBooks.CLIENT_SECRET);
  }
}
// shown:end
