package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.communication.Message;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two weeks of a small MSP in which everything happens once: a card that pays, one that is declined
 * first, an ACH debit that comes back after it was collected, a check for two invoices, a short
 * one, a refund, reminders, payouts.
 */
final class Story {

  private static final Currency USD = Currency.getInstance("USD");
  private static final int DAYS = 14;
  private static final int REFUND_DAY = 4;
  private static final int MAX_CRASHES = 3;

  final Gates gates = new Gates();
  final World world;
  private final List<Invoice> invoices = new ArrayList<>();
  private BillingAutomation worker;
  private int crashes;

  Story() {
    world = new World(gates.watch(new InMemoryJournal(TenantId.of("msp"))));
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Customer bolt =
        world.onCard("Bolt", PayerScript.declinesFirst(1, DeclineClass.FUNDS, "no_funds"));
    Customer cora = world.onAch("Cora", PayerScript.bouncesFirst(1, 2, "R01"));
    Customer dune = world.customer("Dune");
    Customer echo = world.customer("Echo");
    add(world.invoice(acme, "1001", "100.00", 0));
    add(world.invoice(bolt, "1002", "80.10", 0));
    add(world.invoice(cora, "1003", "120.00", 0));
    add(world.invoice(dune, "1004", "60.00", 2));
    add(world.invoice(dune, "1005", "40.00", 3));
    add(world.invoice(echo, "1006", "90.00", -4));
    world.bank.check(world.today().plusDays(1), usd("100.00"), "Dune", "1004, 1005");
    world.bank.check(world.today().plusDays(8), usd("85.00"), "Echo", "inv 1006");
    gates.watch(world);
    worker = world.billing();
  }

  private void add(Invoice invoice) {
    invoices.add(invoice);
  }

  /** Plays it to the end; after each crash all is built anew and the day begins again. */
  void play() {
    for (int day = 1; day <= DAYS; day++) {
      surviving(this::run);
      if (day == REFUND_DAY) {
        surviving(this::refund);
      }
      world.nextDay();
    }
    surviving(this::run);
    world.clock.advance(Duration.ofHours(2));
    surviving(this::run);
  }

  /** One worker lives as long as it can, and knows in the end what a new one reads anew. */
  private void run() {
    worker.run();
    assertThat(gates.unwatched(() -> worker.plan()))
        .as("what one that has lived for long plans, and one that reads all")
        .isEqualTo(gates.unwatched(() -> world.readingAll().plan()));
  }

  private void refund() {
    world.gateway.charges().stream()
        .filter(charge -> charge.captured().equals(usd("100.00")))
        .findFirst()
        .ifPresent(
            charge ->
                worker
                    .desk()
                    .decide(
                        Refunds.requested(
                            new Refunds.Requested(
                                "ticket-7", charge.payment(), usd("30.00"), "credit"))));
  }

  private void surviving(Runnable step) {
    while (true) {
      try {
        step.run();
        return;
      } catch (SimulatedCrash crash) {
        if (++crashes > MAX_CRASHES) {
          throw crash;
        }
        world.clock.advance(Duration.ofHours(2));
        worker = world.billing();
      }
    }
  }

  List<JournalEntry> journal() {
    return world.journal.entriesAfter(0);
  }

  /** Where the money is at the end, on every account of every system. */
  Map<String, String> outcome() {
    Map<String, String> outcome = new TreeMap<>();
    for (Invoice invoice : invoices) {
      outcome.put("owed on " + invoice.number(), world.psa.owed(invoice.id()).toString());
      outcome.put(
          "captured for " + invoice.number(), world.gateway.capturedFor(invoice.id()).toString());
      outcome.put(
          "payments on " + invoice.number(),
          world.psa.paymentsOn(invoice.id()).stream()
              .map(payment -> payment.amount().toString())
              .sorted()
              .toList()
              .toString());
    }
    for (AccountRole role : AccountRole.values()) {
      outcome.put(role.name(), world.books.balance(role, USD).toString());
    }
    outcome.put("documents", Integer.toString(world.books.documents().size()));
    outcome.put("mails", mails().toString());
    outcome.put("charges", Integer.toString(world.gateway.charges().size()));
    return outcome;
  }

  /** In the order that each customer sees; two on one day may go out either way round. */
  private List<String> mails() {
    return world.mail.sent().stream()
        .sorted(Comparator.comparing(Message::address))
        .map(message -> message.address() + " " + message.step())
        .toList();
  }
}
