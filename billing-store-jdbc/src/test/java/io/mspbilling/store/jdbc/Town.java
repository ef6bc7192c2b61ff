package io.mspbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.books.BooksOperation;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.PsaOperation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Customers on autopay who owe one invoice each, and a gateway that does twice what it is told
 * twice: it knows no keys, so that nothing but the journal keeps workers apart.
 */
final class Town {

  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Money PRICE = Money.of("100.00", "USD");

  private final VirtualClock clock = VirtualClock.at(NOW);
  private final int customers;
  final InMemoryPsa psa = InMemoryPsa.at(clock);
  final FakeGateway gateway = FakeGateway.builder(clock).zone(ZONE).withoutKeys().build();
  final InMemoryBooks books = InMemoryBooks.empty().mirroring(psa);

  Town(Journal journal, int customers) {
    this.customers = customers;
    BillingAutomation office = worker(journal);
    for (int i = 1; i <= customers; i++) {
      Customer customer = psa.addCustomer("Client " + i);
      psa.issue(customer.id(), "INV-" + i, PRICE, TODAY.minusDays(30), TODAY);
      office
          .desk()
          .decide(
              Autopay.enrolled(
                  customer.id(),
                  gateway.saveCard("Visa " + i, PayerScript.approves()),
                  TODAY,
                  "mandate"));
    }
  }

  /** One more worker, with a journal of its own. */
  BillingAutomation worker(Journal journal) {
    return worker(psa, gateway, books, journal, clock);
  }

  static BillingAutomation worker(
      Psa psa, PaymentGateway gateway, Accounting books, Journal journal, InstantSource clock) {
    return BillingAutomation.builder()
        .psa(psa)
        .gateway(gateway)
        .accounting(books)
        .journal(journal)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, ZONE)
                .withApprovesFirstCharges(false)
                .withChargesADay(DayLimit.none()))
        .clock(clock)
        .build();
  }

  /** Checks, once all workers have ended, that all was done and nothing twice. */
  void requireEachOnce(Journal journal) {
    DayReport quiet = worker(journal).run();
    assertThat(gateway.calls().count(GatewayOperation.CHARGE))
        .as("charges that arrived at the gateway")
        .isEqualTo(customers);
    List<JournalEntry> entries = journal.entriesAfter(0);
    Samples.requireSound(entries);
    EffectHistory history = EffectHistory.of(BillingAutomation.effectTypes(), entries);
    assertThat(succeeded(history, Charging.TYPE)).as("charges in the journal").isEqualTo(customers);
    assertThat(gateway.charges())
        .as("charges at the gateway")
        .hasSize(customers)
        .allMatch(charge -> charge.captured().equals(PRICE));
    requireRecordedOnce(history);
    requirePostedOnce(history);
    assertThat(quiet.results()).as("left undone by the workers").isEmpty();
    assertThat(quiet.exceptions()).as("for people").isEmpty();
  }

  private void requireRecordedOnce(EffectHistory history) {
    assertThat(succeeded(history, Recording.TYPE)).isEqualTo(customers);
    assertThat(psa.calls().count(PsaOperation.RECORD_PAYMENT)).isEqualTo(customers);
    assertThat(psa.invoices(InvoiceQuery.all()).records())
        .extracting(Invoice::id)
        .hasSize(customers)
        .allSatisfy(
            invoice -> {
              assertThat(gateway.capturedFor(invoice)).isEqualTo(PRICE);
              assertThat(psa.paymentsOn(invoice)).hasSize(1);
              assertThat(psa.owed(invoice).isZero()).isTrue();
            });
  }

  private void requirePostedOnce(EffectHistory history) {
    assertThat(succeeded(history, PostingToBooks.TYPE)).isEqualTo(customers);
    assertThat(books.calls().count(BooksOperation.POST)).isEqualTo(customers);
    assertThat(books.documents()).hasSize(customers);
    assertThat(books.documents(PostingKind.PAYMENT_RECEIVED))
        .extracting(document -> document.posting().sourceId())
        .hasSize(customers)
        .doesNotHaveDuplicates();
  }

  private static long succeeded(EffectHistory history, EffectType<?, ?> type) {
    return history.of(type).stream()
        .filter(effect -> effect.status() == EffectStatus.SUCCEEDED)
        .count();
  }
}
