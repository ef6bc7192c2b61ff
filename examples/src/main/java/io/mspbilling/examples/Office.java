package io.mspbilling.examples;

import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineBooks;
import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.surcharge.Percent;
import io.mspbilling.collection.surcharge.SurchargePolicy;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Place;
import io.mspbilling.store.file.FileJournal;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.bank.FakeBank;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.mail.MailSink;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The MSP's office: the systems it works with, as fakes that listen on loopback, and the automation
 * on top of them, through the real connectors and with the journal in a file.
 */
final class Office implements AutoCloseable {
  private static final TenantId TENANT = TenantId.of("quickstart");
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Scenario scenario;
  private final Path journalFile;
  private final VirtualClock clock;
  private final PsaVendor vendor;
  private final OfficePsa officePsa;
  private final FakeQuickBooks quickBooks;
  private final FakeGateway gateway;
  private final FakeBank bank;
  private final MailSink mail = MailSink.keyed();
  private final Psa psa;
  private final QuickBooksOnlineBooks books;
  private FileJournal journal;
  private BillingAutomation billing;

  private Office(PsaVendor vendor, Scenario scenario, Path journalFile) {
    this.vendor = vendor;
    this.scenario = scenario;
    this.journalFile = journalFile;
    clock =
        VirtualClock.at(scenario.firstDay().atTime(MORNING).atZone(scenario.zone()).toInstant());
    officePsa = vendor.open(clock);
    quickBooks = new FakeQuickBooks(clock);
    quickBooks.settings().requestsPerMinute(Integer.MAX_VALUE);
    gateway = FakeGateway.builder(clock).system("gateway").zone(scenario.zone()).build();
    bank = FakeBank.at(clock, scenario.zone(), "bank").receivingFrom(gateway);
    officePsa.server().start();
    quickBooks.start();
    psa = vendor.worker(logins().psa(), clock);
    books = Connections.quickBooks(logins(), clock);
    journal = FileJournal.open(journalFile, TENANT);
    billing = automation();
  }

  /**
   * Opens the office on the first morning, with everything in place.
   *
   * @param journalFile a new file, in a directory that is there
   */
  static Office open(PsaVendor vendor, Scenario scenario, Path journalFile) {
    Office office = new Office(vendor, scenario, journalFile);
    office.officePsa.enter(scenario.psaAtFirst());
    office.quickBooks.bookkeeper().load(scenario.booksAtFirst().print());
    Payers.enrol(scenario, office);
    Payers.send(scenario, office.bank);
    return office;
  }

  private BillingAutomation automation() {
    return BillingAutomation.builder()
        .psa(psa)
        .gateway(gateway)
        .bank(bank)
        .accounting(books)
        .notifier(mail)
        .journal(journal)
        .policies(
            BillingPolicies.from(scenario.firstDay().withDayOfYear(1), scenario.zone())
                .withApprovesFirstCharges(false)
                .withSender(scenario.msp())
                .withSurcharge(surcharge())
                .withRefundReopensInvoices(false))
        .clock(clock)
        .build();
  }

  /** What a card costs at most, where the MSP's lawyer has cleared it, and on Visa alone. */
  private static SurchargePolicy surcharge() {
    Place texas = Place.parse("US-TX");
    return SurchargePolicy.builder()
        .rate(Percent.parse("2 %"))
        .putCosts(CardNetwork.VISA, Percent.parse("2.4 %"))
        .merchantPlace(texas)
        .addSwitchedOn(texas)
        .addClearedByCounsel(texas)
        .noticeGivenOn(LocalDate.of(2026, 1, 1))
        .build();
  }

  /**
   * A morning comes: what is issued that day is issued in the PSA, and exported to the books.
   *
   * @return how many invoices
   */
  int begin(LocalDate day) {
    clock.set(day.atTime(MORNING).atZone(scenario.zone()).toInstant());
    List<FakeObject> exported = scenario.booksIssued(day::equals);
    officePsa.enter(scenario.psaIssued(day::equals));
    exported.forEach(invoice -> quickBooks.bookkeeper().add("Invoice", invoice.print()));
    return exported.size();
  }

  /** The process that ran the billing is gone; a new one begins with what the journal file says. */
  void restart() {
    journal.close();
    journal = FileJournal.open(journalFile, TENANT);
    billing = automation();
  }

  /** Time passes. */
  void pass(Duration duration) {
    clock.advance(duration);
  }

  Instant now() {
    return clock.instant();
  }

  /** How another process finds the vendors, now. */
  Logins logins() {
    return Logins.of(officePsa, quickBooks);
  }

  Scenario scenario() {
    return scenario;
  }

  /** Today, in the MSP's zone. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), scenario.zone());
  }

  PsaVendor vendor() {
    return vendor;
  }

  OfficePsa officePsa() {
    return officePsa;
  }

  FakeQuickBooks quickBooks() {
    return quickBooks;
  }

  FakeGateway gateway() {
    return gateway;
  }

  FakeBank bank() {
    return bank;
  }

  MailSink mail() {
    return mail;
  }

  Psa psa() {
    return psa;
  }

  /** Whether the PSA tells what is owed on an invoice, and not only whether it is paid. */
  boolean keepsBalances() {
    return psa.features().contains(PsaFeature.BALANCES);
  }

  QuickBooksOnlineBooks books() {
    return books;
  }

  Journal journal() {
    return journal;
  }

  Path journalFile() {
    return journalFile;
  }

  BillingAutomation billing() {
    return billing;
  }

  @Override
  public void close() {
    officePsa.server().close();
    quickBooks.close();
    journal.close();
  }
}
