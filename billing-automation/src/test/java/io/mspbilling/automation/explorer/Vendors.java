package io.mspbilling.automation.explorer;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.bank.FakeBank;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.FakeGatewayBuilder;
import io.mspbilling.testkit.mail.MailSink;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.InMemoryPsaBuilder;
import java.time.LocalDate;
import java.time.ZoneId;

/** The outside world of a small day, and the journal. */
final class Vendors {

  static final ZoneId ZONE = ZoneId.of("America/Chicago");

  final VirtualClock clock;
  final InMemoryPsa psa;
  final FakeGateway gateway;
  final FakeBank bank;
  final InMemoryBooks books;
  final MailSink mail;

  /** Before which call whoever makes it dies, and after which; empty for none. */
  String deadlyBefore = "";

  String deadlyAfter = "";

  final Journal journal = new InMemoryJournal(TenantId.of("msp"));

  Vendors(VirtualClock clock, Terms terms) {
    this.clock = clock;
    psa =
        psa(
            InMemoryPsa.builder(clock).without(PsaFeature.AGREEMENTS).lookUpLag(terms.psaLag()),
            terms);
    gateway = gateway(FakeGateway.builder(clock).zone(ZONE).lookUpLag(terms.gatewayLag()), terms);
    bank = FakeBank.at(clock, ZONE, "bank").receivingFrom(gateway);
    books = InMemoryBooks.empty().mirroring(psa);
    mail = terms.mailKeys() ? MailSink.keyed() : MailSink.plain();
  }

  LocalDate today() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }

  Customer customer(String name) {
    return psa.customers().records().stream()
        .filter(customer -> customer.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Files an invoice that was issued a month ago. */
  void issue(Customer customer, String number, String amount, int dueInDays) {
    psa.issue(
        customer.id(),
        number,
        Expected.usd(amount),
        today().minusDays(30),
        today().plusDays(dueInDays));
  }

  private static InMemoryPsa psa(InMemoryPsaBuilder psa, Terms terms) {
    return (terms.psaBalances() ? psa : psa.without(PsaFeature.BALANCES)).build();
  }

  private static FakeGateway gateway(FakeGatewayBuilder gateway, Terms terms) {
    return (terms.gatewayKeys() ? gateway : gateway.withoutKeys()).build();
  }
}
