package io.mspbilling.automation;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.bank.FakeBank;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailSink;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** An MSP's outside world in memory, on a Monday morning. */
public final class World {

  static final ZoneId ZONE = ZoneId.of("America/Chicago");

  final VirtualClock clock = VirtualClock.at(Instant.parse("2026-03-02T15:00:00Z"));
  final InMemoryPsa psa = InMemoryPsa.at(clock);
  final FakeGateway gateway;
  final FakeBank bank;
  final InMemoryBooks books = InMemoryBooks.empty().mirroring(psa);
  final MailSink mail = MailSink.keyed();
  final Journal journal;

  World() {
    this(new InMemoryJournal(TenantId.of("msp")));
  }

  World(Journal journal) {
    this(journal, clock -> FakeGateway.builder(clock).zone(ZONE).build());
  }

  World(Function<VirtualClock, FakeGateway> gateway) {
    this(new InMemoryJournal(TenantId.of("msp")), gateway);
  }

  private World(Journal journal, Function<VirtualClock, FakeGateway> gateway) {
    this.journal = journal;
    this.gateway = gateway.apply(clock);
    bank = FakeBank.at(clock, ZONE, "bank").receivingFrom(this.gateway);
  }

  /** A worker that goes on from the checkpoint of the one before, as one in a new process does. */
  BillingAutomation billing() {
    return billing(journal);
  }

  /** A worker that knows nothing but what the entries of the journal tell. */
  BillingAutomation readingAll() {
    return billing(withoutCheckpoint(journal));
  }

  private BillingAutomation billing(Journal journal) {
    return everything(this).journal(journal).build();
  }

  /** All systems of a world. */
  static BillingAutomationBuilder everything(World world) {
    return bare(world)
        .gateway(world.gateway)
        .bank(world.bank)
        .accounting(world.books)
        .notifier(world.mail);
  }

  /** Makes each run leave a checkpoint, however little there is to read again. */
  public static BillingAutomationBuilder checkpointing(BillingAutomationBuilder builder) {
    builder.checkpointEntries = 1;
    return builder;
  }

  /** The same journal, for one that reads all of it and takes no checkpoint. */
  public static Journal withoutCheckpoint(Journal journal) {
    return new Journal() {
      @Override
      public TenantId tenant() {
        return journal.tenant();
      }

      @Override
      public AppendResult append(JournalRecord record, Instant at) {
        return journal.append(record, at);
      }

      @Override
      public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
        return journal.appendIfLast(lastSequence, record, at);
      }

      @Override
      public List<JournalEntry> entriesAfter(long sequence) {
        return journal.entriesAfter(sequence);
      }
    };
  }

  /** The PSA, the journal and the clock of a world, and nothing else. */
  static BillingAutomationBuilder bare(World world) {
    return checkpointing(BillingAutomation.builder())
        .psa(world.psa)
        .journal(world.journal)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, ZONE)
                .withRefundReopensInvoices(true) // The harder case.
                .withApprovesFirstCharges(false)
                .withRetry(RetryPolicy.standard().withPayDays(Set.of())))
        .clock(world.clock);
  }

  /**
   * The invoice's customer promises to pay some of it in so many days, as "p" and without grace.
   */
  void promise(CustomerId customer, InvoiceId invoice, Money amount, int days) {
    Promise promise =
        new Promise(
            new PromiseId("p"),
            customer,
            List.of(new PromisedPart(invoice, amount)),
            today(),
            today().plusDays(days),
            0);
    billing().desk().decide(Promises.made(promise));
  }

  LocalDate today() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }

  void nextDay() {
    clock.advance(Duration.ofDays(1));
  }

  /** Runs a billing day on each of the next {@code days} days. */
  DayReport run(int days) {
    DayReport report = billing().run();
    for (int i = 1; i < days; i++) {
      nextDay();
      report = billing().run();
    }
    return report;
  }

  /** An invoice that a check has paid, and the PSA has been told. */
  Invoice paid(String number) {
    Invoice invoice = invoice(customer("Dune" + number), number, "60.00", 0);
    bank.check(today(), usd("60.00"), "Dune" + number, number);
    run(2);
    return invoice;
  }

  static List<ExceptionRow> rows(DayReport report, ExceptionKind kind) {
    return report.exceptions().stream().filter(row -> row.kind() == kind).toList();
  }

  Customer customer(String name) {
    return psa.addCustomer(
        name, "ap@" + name.replace(" ", "").toLowerCase(java.util.Locale.ROOT) + ".example");
  }

  Invoice invoice(Customer customer, String number, String amount, int dueInDays) {
    return psa.issue(
        customer.id(), number, usd(amount), today().minusDays(30), today().plusDays(dueInDays));
  }

  Customer onCard(String name, PayerScript script) {
    return enrol(customer(name), gateway.saveCard("Visa of " + name, script));
  }

  Customer onAch(String name, PayerScript script) {
    return enrol(customer(name), gateway.saveAccount("Checking of " + name, script));
  }

  Customer enrol(Customer customer, SavedMethod method) {
    billing().desk().decide(Autopay.enrolled(customer.id(), method, today(), "mandate"));
    return customer;
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
