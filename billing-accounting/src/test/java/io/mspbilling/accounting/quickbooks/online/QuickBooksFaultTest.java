package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.HttpLimits;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.testkit.contract.AccountingFaultContract;
import io.mspbilling.testkit.contract.AccountingWorld;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every connector to books makes of faults, kept by this one. */
class QuickBooksFaultTest extends AccountingFaultContract {
  private final SampleBooks sample = new SampleBooks();
  private final AccountingWorld world = new SampleBooksWorld(sample);
  private final QuickBooksOnlineClient client =
      sample
          .settingsOfClient()
          .limits(HttpLimits.builder().silenceTimeout(Duration.ofSeconds(1)).build())
          .build();

  @BeforeEach
  void raiseTheLimit() {
    sample.quickBooks.settings().requestsPerMinute(100_000);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Override
  protected Accounting books() {
    return new QuickBooksOnlineBooks(client, SampleBooks.settings());
  }

  @Override
  protected Accounting unwaitingBooks() {
    return new QuickBooksOnlineBooks(client.waitingAtMost(Duration.ZERO), SampleBooks.settings());
  }

  @Override
  protected AccountingWorld world() {
    return world;
  }

  @Override
  protected FakeVendor fake() {
    return sample.quickBooks;
  }

  @Override
  protected RequestPattern writes() {
    return FakeRequest.post("/payment");
  }

  @Override
  protected RequestPattern reads() {
    return FakeRequest.get("/query");
  }

  @Override
  protected List<String> members() {
    return List.of(
        "QueryResponse",
        "Payment",
        "maxResults",
        "Id",
        "SyncToken",
        "TxnDate",
        "TotalAmt",
        "UnappliedAmt",
        "CustomerRef",
        "CurrencyRef",
        "PrivateNote",
        "PaymentRefNum",
        "Line",
        "Amount",
        "LinkedTxn",
        "TxnId",
        "TxnType",
        "CurrentBalance",
        "Balance");
  }
}
