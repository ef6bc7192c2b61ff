package io.mspbilling.migration;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.bank.FakeBank;
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

/** An MSP that moves to another PSA and another gateway. */
abstract class Move {

  static final ZoneId ZONE = ZoneId.of("America/Chicago");

  final VirtualClock clock = VirtualClock.at(Instant.parse("2026-03-02T15:00:00Z"));
  final InMemoryPsa oldPsa = InMemoryPsa.builder(clock).system("old-psa").build();
  final InMemoryPsa newPsa = InMemoryPsa.builder(clock).system("new-psa").build();
  final FakeGateway oldGateway = FakeGateway.builder(clock).zone(ZONE).system("old").build();
  final FakeGateway newGateway = FakeGateway.builder(clock).zone(ZONE).system("new").build();
  final MailSink mail = MailSink.keyed();
  final InMemoryJournal journal = new InMemoryJournal(TenantId.of("msp"));
  final Map<String, PaymentMethodId> methods = new HashMap<>();
  final IdentityMap.Builder identities = IdentityMap.builder();
  final FakeBank bank = FakeBank.at(clock, ZONE, "bank");

  Customer onAutopay(String name, PayerScript script) {
    return enrol(name, oldGateway.saveCard("Visa of " + name, script));
  }

  Customer onDebit(String name, PayerScript script) {
    return enrol(name, oldGateway.saveAccount("Checking of " + name, script));
  }

  Customer enrol(String name, SavedMethod method) {
    Customer customer = oldPsa.addCustomer(name, "ap@customer.example");
    methods.put(name, method.id());
    billing(oldPsa).desk().decide(Autopay.enrolled(customer.id(), method, today(), "mandate"));
    return customer;
  }

  /** The customer's card is taken along to the new gateway's vault. */
  void takenAlong(String name, PayerScript script) {
    identities.same(
        Objects.requireNonNull(methods.get(name)),
        newGateway.saveCard("Visa of " + name, script).id());
  }

  Customer move(Customer customer) {
    Customer now =
        newPsa.addCustomer(
            Customer.builder()
                .from(customer)
                .id(CustomerId.parse("new-psa:" + customer.name()))
                .build());
    identities.same(customer.id(), now.id());
    return now;
  }

  Invoice move(Invoice invoice, String balance) {
    CustomerId customer = identities.build().now(invoice.customer()).orElseThrow();
    Invoice now = newPsa.addInvoice(copy(invoice, customer).withBalance(usd(balance)));
    identities.same(invoice.id(), now.id());
    return now;
  }

  static Invoice copy(Invoice invoice, CustomerId customer) {
    return invoice.withId(InvoiceId.parse("new-psa:" + invoice.number())).withCustomer(customer);
  }

  Invoice issue(InMemoryPsa psa, CustomerId customer, String number, String amount) {
    return psa.issue(customer, number, usd(amount), today(), today());
  }

  MovedPsa moved() {
    return new MovedPsa(oldPsa, newPsa, identities.build(), LocalDate.of(2026, 3, 4));
  }

  BillingAutomation billing(Psa psa) {
    return BillingAutomation.builder()
        .psa(psa)
        .gateway(
            psa == oldPsa
                ? oldGateway
                : new MovedGateway(oldGateway, newGateway, identities.build()))
        .bank(bank)
        .notifier(mail)
        .journal(journal)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, ZONE)
                .withApprovesFirstCharges(false)
                .withRefundReopensInvoices(true))
        .clock(clock)
        .build();
  }

  DayReport days(int days) {
    return run(oldPsa, days);
  }

  DayReport after(int days) {
    return run(moved(), days);
  }

  DayReport run(Psa psa, int days) {
    DayReport report = billing(psa).run();
    for (int i = 1; i < days; i++) {
      clock.advance(Duration.ofDays(1));
      report = billing(psa).run();
    }
    clock.advance(Duration.ofDays(1));
    return report;
  }

  LocalDate today() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
