package io.mspbilling.examples.service;

import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineBooks;
import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineClient;
import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.journal.TenantId;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.ConnectWisePsa;
import io.mspbilling.store.file.FileJournal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

// shown:begin
/** The billing of one MSP. For one thread at a time; several of these may share the file. */
public final class BillingService implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("billing");

  private final FileJournal journal;
  private final BillingAutomation billing;

  public BillingService(
      ConnectWiseClient connectWise,
      QuickBooksOnlineClient quickBooks,
      PaymentGateway gateway,
      Path journalFile,
      InstantSource clock) {
    journal = FileJournal.open(journalFile, TenantId.of("your-msp"));
    billing =
        BillingAutomation.builder()
            .psa(ConnectWisePsa.of(connectWise))
            .accounting(new QuickBooksOnlineBooks(quickBooks, Vendors.books()))
            .gateway(gateway)
            .journal(journal)
            .policies(
                BillingPolicies.from(LocalDate.of(2026, 5, 1), ZoneId.of("America/New_York"))
                    .withSender("Your MSP"))
            .clock(clock)
            .build();
  }

  /** Plans, and the desk where people decide. */
  public BillingAutomation automation() {
    return billing;
  }

  /** Does all that is due by now, each thing once, and logs what was done and what waits. */
  public DayReport run() {
    DayReport report = billing.run();
    report.results().forEach(done -> LOG.log(System.Logger.Level.INFO, done));
    report.exceptions().forEach(row -> LOG.log(System.Logger.Level.WARNING, row));
    return report;
  }

  @Override
  public void close() {
    journal.close();
  }
}
// shown:end
