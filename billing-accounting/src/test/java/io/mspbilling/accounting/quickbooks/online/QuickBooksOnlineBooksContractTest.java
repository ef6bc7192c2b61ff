package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.testkit.contract.AccountingContract;
import io.mspbilling.testkit.contract.AccountingWorld;
import org.junit.jupiter.api.AfterEach;

/** What all books promise, kept by these over HTTP. */
class QuickBooksOnlineBooksContractTest extends AccountingContract {
  private final SampleBooks sample = new SampleBooks();
  private final AccountingWorld world = new SampleBooksWorld(sample);

  @AfterEach
  void everyScriptedFaultStruck() {
    sample.close();
    assertThat(sample.quickBooks.faults().pending()).isEmpty();
  }

  @Override
  protected Accounting books() {
    return sample.books;
  }

  @Override
  protected AccountingWorld world() {
    return world;
  }
}
