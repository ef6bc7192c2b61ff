package io.mspbilling.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.BillingPolicies;
import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.Autopay;
import io.mspbilling.collection.SavedMethod;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailSink;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An MSP moves to another PSA and another gateway with money in flight. */
/** What a move brings along wrongly, or does not bring along. */
class MovingTroubleTest {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-03-02T15:00:00Z"));
  private final InMemoryPsa oldPsa = InMemoryPsa.builder(clock).system("old-psa").build();
  private final InMemoryPsa newPsa = InMemoryPsa.builder(clock).system("new-psa").build();
  private final FakeGateway oldGateway =
      FakeGateway.builder(clock).zone(ZONE).system("old").build();
  private final FakeGateway newGateway =
      FakeGateway.builder(clock).zone(ZONE).system("new").build();
  private final MailSink mail = MailSink.keyed();
  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("msp"));
  private final Map<String, PaymentMethodId> methods = new HashMap<>();
  private final IdentityMap.Builder identities = IdentityMap.builder();

  private final io.mspbilling.testkit.bank.FakeBank bank =
      io.mspbilling.testkit.bank.FakeBank.at(clock, ZONE, "bank");

  @Test
  void moneyThatNamesAnInvoiceTheMapDoesNotKnowWaits() {
    Customer dune = oldPsa.addCustomer("Dune", "ap@dune.example");
    Invoice first = issue(oldPsa, dune.id(), "1001", "100.00");
    Invoice second = issue(oldPsa, dune.id(), "1002", "100.00");
    days(1);
    Customer there = move(dune);
    newPsa.addInvoice(copy(first, there.id())); // 1001 is not in the map
    Invoice moved = move(second, "100.00");
    bank.check(today(), usd("100.00"), "Dune", "1001");
    clock.advance(Duration.ofDays(1));
    after(1);
    assertThat(newPsa.paymentsOn(moved.id())).isEmpty();
  }

  @Test
  void ourPaymentThatTheNewPsaImportedIsNotTakenForOneEnteredByHand() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    Invoice invoice = issue(oldPsa, acme.id(), "1001", "200.00");
    Invoice memo = oldPsa.addInvoice(memo(acme.id(), "100.00"));
    days(1);
    oldPsa.voidInvoice(memo.id()); // given back: 100.00 are owed still
    assertThat(oldPsa.owed(invoice.id())).isEqualTo(usd("100.00"));
    move(acme);
    takenAlong("Acme", PayerScript.approves());
    Invoice moved = move(invoice, "200.00");
    // the import carries our payment under an id of the new PSA, and a partial one of the customer
    newPsa.enterByHand(moved.id(), usd("100.00"), today(), "import");
    newPsa.enterByHand(moved.id(), usd("40.00"), today(), "import");
    clock.advance(Duration.ofDays(1));
    after(3);
    assertThat(newGateway.capturedFor(invoice.id())).isEqualTo(usd("60.00"));
  }

  @Test
  void backdatedInvoiceOfTheNewPsaCanBeBilled() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    days(2);
    Customer there = move(acme);
    takenAlong("Acme", PayerScript.approves());
    clock.advance(Duration.ofDays(5));
    Invoice late =
        newPsa.issue(there.id(), "2001", usd("70.00"), LocalDate.of(2026, 3, 2), today());
    identities.isNew(late.id());
    after(2);
    assertThat(newGateway.charges()).hasSize(1);
  }

  @Test
  void importedHistoryFloodsNobody() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    days(1);
    Customer there = move(acme);
    for (int i = 0; i < 200; i++) {
      newPsa.addInvoice(
          copy(
                  Invoice.builder()
                      .id(InvoiceId.parse("old-psa:h" + i))
                      .number("h" + i)
                      .customer(acme.id())
                      .issuedOn(LocalDate.of(2025, 1, 1))
                      .total(usd("10.00"))
                      .build(),
                  there.id())
              .withBalance(usd("0.00")));
    }
    bank.check(today(), usd("77.77"), "Nobody", "thanks");
    clock.advance(Duration.ofDays(1));
    DayReport report = after(1);
    assertThat(report.exceptions()).hasSizeLessThan(20);
  }

  private static Invoice memo(CustomerId customer, String amount) {
    return Invoice.builder()
        .id(InvoiceId.parse("old-psa:memo"))
        .number("memo")
        .customer(customer)
        .kind(io.mspbilling.receivables.InvoiceKind.CREDIT_MEMO)
        .issuedOn(LocalDate.of(2026, 3, 1))
        .total(usd(amount).negated())
        .build();
  }

  private Customer onAutopay(String name, PayerScript script) {
    return enrol(name, oldGateway.saveCard("Visa of " + name, script));
  }

  private Customer enrol(String name, SavedMethod method) {
    Customer customer = oldPsa.addCustomer(name, "ap@customer.example");
    methods.put(name, method.id());
    billing(oldPsa).desk().decide(Autopay.enrolled(customer.id(), method, today(), "mandate"));
    return customer;
  }

  /** The customer's card is taken along to the new gateway's vault. */
  private void takenAlong(String name, PayerScript script) {
    identities.same(
        Objects.requireNonNull(methods.get(name)),
        newGateway.saveCard("Visa of " + name, script).id());
  }

  private Customer move(Customer customer) {
    Customer now =
        newPsa.addCustomer(
            Customer.builder()
                .from(customer)
                .id(CustomerId.parse("new-psa:" + customer.name()))
                .build());
    identities.same(customer.id(), now.id());
    return now;
  }

  private Invoice move(Invoice invoice, String balance) {
    CustomerId customer = identities.build().now(invoice.customer()).orElseThrow();
    Invoice now = newPsa.addInvoice(copy(invoice, customer).withBalance(usd(balance)));
    identities.same(invoice.id(), now.id());
    return now;
  }

  private static Invoice copy(Invoice invoice, CustomerId customer) {
    return invoice.withId(InvoiceId.parse("new-psa:" + invoice.number())).withCustomer(customer);
  }

  private Invoice issue(InMemoryPsa psa, CustomerId customer, String number, String amount) {
    return psa.issue(customer, number, usd(amount), today(), today());
  }

  private MovedPsa moved() {
    return new MovedPsa(oldPsa, newPsa, identities.build(), LocalDate.of(2026, 3, 4));
  }

  private BillingAutomation billing(Psa psa) {
    return BillingAutomation.builder()
        .psa(psa)
        .gateway(
            psa == oldPsa
                ? oldGateway
                : new MovedGateway(oldGateway, newGateway, identities.build()))
        .bank(bank)
        .notifier(mail)
        .journal(journal)
        .policies(BillingPolicies.from(LocalDate.EPOCH, ZONE).withApprovesFirstCharges(false))
        .clock(clock)
        .build();
  }

  private DayReport days(int days) {
    return run(oldPsa, days);
  }

  private DayReport after(int days) {
    return run(moved(), days);
  }

  private DayReport run(Psa psa, int days) {
    DayReport report = billing(psa).run();
    for (int i = 1; i < days; i++) {
      clock.advance(Duration.ofDays(1));
      report = billing(psa).run();
    }
    clock.advance(Duration.ofDays(1));
    return report;
  }

  private LocalDate today() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
