package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.BillingPolicies;
import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.Autopay;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.Refunds;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.Reminding;
import io.mspbilling.failure.BillingException;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * One day of an MSP with two customers, on which everything happens once: Acme is charged by
 * autopay and gets a part of an earlier charge back; Dune's check comes in, and Dune is reminded of
 * what it did not pay; what moved is recorded in the PSA and posted. Each worker runs the billing
 * day once.
 */
final class SmallDay implements Scene {

  private static final BillingPolicies POLICIES =
      BillingPolicies.inZone(Vendors.ZONE).withRefundReopensInvoices(false);

  private final Terms terms;
  private final Vendors world;
  private final Audit audit;
  private final Function<InstantSource, BillingAutomation> billing;

  private SmallDay(Stage stage, Terms terms, Mutation mutation) {
    this.terms = terms;
    stage.clock().set(terms.begins());
    world = new Vendors(stage.clock(), terms);
    audit = new Audit(world);
    Ports ports = new Ports(stage, audit::arrived);
    Journal journal = mutation.journal(ports.gated(Journal.class, Ports.JOURNAL, world.journal));
    Psa psa = mutation.psa(ports.gated(Psa.class, "psa", world.psa));
    PaymentGateway gateway =
        mutation.gateway(ports.gated(PaymentGateway.class, "gateway", world.gateway));
    BankFeed bank = ports.gated(BankFeed.class, "bank", world.bank);
    Accounting books = ports.gated(Accounting.class, "books", world.books);
    Notifier mail = ports.gated(Notifier.class, "mail", world.mail);
    billing =
        clock ->
            BillingAutomation.builder()
                .psa(psa)
                .gateway(gateway)
                .bank(bank)
                .accounting(books)
                .notifier(mail)
                .peopleConfirm(Reminding.TYPE)
                .journal(journal)
                .policies(POLICIES)
                .clock(clock)
                .build();
    yesterday();
    today();
    for (int i = 0; i < terms.skews().size(); i++) {
      Duration skew = terms.skews().get(i);
      InstantSource clock = mutation.clock(() -> world.clock.instant().plus(skew));
      stage.spawn("w" + (i + 1), () -> work(clock));
    }
  }

  static Explorer explorer(Terms terms) {
    return explorer(terms, Mutation.NONE);
  }

  static Explorer explorer(Terms terms, Mutation mutation) {
    return new Explorer(stage -> new SmallDay(stage, terms, mutation));
  }

  private void work(InstantSource clock) {
    try {
      billing.apply(clock).run();
    } catch (BillingException | JournalException e) {
      // The run is over; whoever runs next goes on from there.
    }
  }

  /** A worker with the true time whom nobody disturbs. */
  private BillingAutomation quiet() {
    return billing.apply(world.clock);
  }

  private void yesterday() {
    Customer acme = world.psa.addCustomer("Acme", "ap@acme.example");
    quiet()
        .decide(
            Autopay.enrolled(
                acme.id(),
                world.gateway.saveCard("Visa of Acme", PayerScript.approves()),
                world.today(),
                "mandate"));
    issue(acme, "1000", "50.00", 0);
    quiet().run();
    world.clock.advance(Duration.ofDays(1));
    issue(acme, "1001", "100.00", 0);
  }

  private void today() {
    Customer dune = world.psa.addCustomer("Dune", "ap@dune.example");
    issue(dune, "1004", "60.00", 10);
    issue(dune, "1005", "40.00", -4);
    world.bank.check(world.today(), Money.of("60.00", "USD"), "Dune", "1004");
    quiet()
        .decide(
            Refunds.requested(
                new Refunds.Requested(
                    "ticket-7",
                    world.gateway.charges().get(0).payment(),
                    Money.of("20.00", "USD"),
                    "credit")));
  }

  private void issue(Customer customer, String number, String amount, int dueInDays) {
    LocalDate today = world.today();
    world.psa.issue(
        customer.id(),
        number,
        Money.of(amount, "USD"),
        today.minusDays(30),
        today.plusDays(dueInDays));
  }

  /** Lets quiet days go by until nothing can change any more, then asks the vendors' books. */
  @Override
  public void check() {
    world.clock.advance(Duration.ofHours(2));
    DayReport report = quiet().run();
    long days = isOpen() ? terms.longestLag().toDays() + 3 : 1;
    for (long day = 0; day < days; day++) {
      world.clock.advance(Duration.ofDays(1));
      report = quiet().run();
    }
    audit.check(report);
  }

  private boolean isOpen() {
    return EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0))
        .all()
        .stream()
        .anyMatch(effect -> !effect.status().isTerminal());
  }
}
