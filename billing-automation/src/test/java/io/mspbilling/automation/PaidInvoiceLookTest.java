package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.automation.world.Broken;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of invoices that were paid is looked at one by one, once each, and in time. */
class PaidInvoiceLookTest {

  private final World world = new World();

  @Test
  void anInvoiceThatThePsaRefusesToShowStopsNoLookAtOthers() {
    Invoice odd = world.paid("1004");
    Invoice other = world.paid("1005");
    world.run(3);
    Psa psa =
        Broken.port(
            Psa.class,
            world.psa,
            "findInvoice",
            (port, args) -> {
              if (args[0].equals(odd.id())) {
                throw new RefusedException(
                    "psa", "find", new Refusal(400, "locked", ""), "unlock the invoice");
              }
              return args[0].equals(other.id())
                  ? Optional.empty()
                  : port.findInvoice((InvoiceId) args[0]);
            });
    DayReport report = world.run(1);
    for (int day = 0; day < 45; day++) {
      world.nextDay();
      report = World.everything(world).psa(psa).build().run();
    }
    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).hasSize(1);
  }

  @Test
  void aRowThatWaitsWritesNothingAtEachRun() {
    Invoice invoice = world.paid("1004");
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());
    world.psa.addInvoice(
        world.psa.invoiceOnFile(invoice.id()).orElseThrow().withBalance(usd("0.00")));
    world.nextDay();
    world.run(20);
    int before = world.journal.entriesAfter(0).size();
    for (int i = 0; i < 20; i++) {
      world.clock.advance(Duration.ofMinutes(5));
      world.run(1);
    }
    assertThat(world.journal.entriesAfter(0)).hasSize(before);
  }

  @Test
  void aJournalThatFailsIsNotThePsaThatIsDown() {
    Invoice invoice = world.paid("1004");
    world.psa.voidInvoice(invoice.id());
    world.nextDay();
    Journal broken =
        Broken.port(
            Journal.class,
            world.journal,
            "append",
            (journal, args) -> {
              if (((JournalRecord) args[0]).facts().toString().contains("VOID")) {
                throw new JournalException("the disk is full", null);
              }
              return journal.append((JournalRecord) args[0], (Instant) args[1]);
            });
    BillingAutomation billing = World.everything(world).journal(broken).build();
    assertThatThrownBy(billing::run).isInstanceOf(JournalException.class);
  }

  @Test
  void aRowThatWaitsDoesNotHaveAllPaymentsListedAtEachRun() {
    Invoice invoice = world.paid("1004");
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());
    world.psa.addInvoice(
        world.psa.invoiceOnFile(invoice.id()).orElseThrow().withBalance(usd("0.00")));
    world.nextDay();
    world.run(3);
    for (int i = 0; i < 30; i++) {
      world.invoice(world.onCard("C" + i, PayerScript.approves()), "20" + i, "10.00", 0);
    }
    world.run(1);
    int before = world.psa.calls().count(PsaOperation.PAYMENTS);
    world.clock.advance(Duration.ofMinutes(5));
    world.run(1);
    assertThat(world.psa.calls().count(PsaOperation.PAYMENTS) - before).isLessThan(5);
  }

  @Test
  void aRowThatIsDismissedStaysSoWhileItsSystemIsDown() {
    boolean[] isDown = {false};
    BankFeed bank =
        Broken.port(
            BankFeed.class,
            world.bank,
            "linesAfter",
            (port, args) -> {
              if (isDown[0]) {
                throw new IllegalStateException("down");
              }
              return new Pull<BankLine>(
                  List.of(),
                  List.of(
                      new UnreadableRecord(
                          world.bank.system(), "line 7", "amount", "is no amount", "ask")),
                  Optional.empty());
            });
    DayReport first = World.bare(world).bank(bank).build().run();
    ExceptionRow row = rows(first, ExceptionKind.UNREADABLE_RECORD).get(0);
    world.billing().desk().dismiss(row, Optional.empty(), "Jo");
    world.nextDay();
    isDown[0] = true;
    World.bare(world).bank(bank).build().run();
    world.nextDay();
    isDown[0] = false;

    DayReport report = World.bare(world).bank(bank).build().run();

    assertThat(rows(report, ExceptionKind.UNREADABLE_RECORD)).isEmpty();
    assertThat(report.dismissed()).hasSize(1);
  }

  @Test
  void invoicesVoidedWhileTheirDebitsAreUnderWayAreSeenOnceTheyArePaid() {
    world.paid("1000");
    List<Invoice> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      all.add(
          world.invoice(world.onAch("Acme" + i, PayerScript.clears(3)), "110" + i, "100.00", 0));
    }
    world.run(1);
    world.clock.advance(Duration.ofHours(2));
    all.forEach(one -> world.psa.voidInvoice(one.id()));
    DayReport report = world.run(9);
    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).hasSize(10);
  }

  @Test
  void whatWasPaidOnAnInvoiceThatIsVoidIsNotChargedAgainOnItsSuccessor() {
    world.paid("1000");
    Customer acme = world.onAch("Acme", PayerScript.clears(3));
    Invoice first = world.invoice(acme, "1109", "100.00", 0);
    world.run(1);
    world.clock.advance(Duration.ofHours(2));
    world.psa.voidInvoice(first.id());
    Invoice again = world.invoice(acme, "1109-R", "100.00", 6);
    world.run(12);
    assertThat(world.gateway.capturedFor(first.id())).isEqualTo(usd("100.00"));
    assertThat(world.gateway.capturedFor(again.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void anInvoiceThatStandsAgainIsNoCreditOfItsPayerFromThenOn() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1004", "60.00", 9);
    world.bank.check(world.today(), usd("60.00"), "Acme", "1004");
    world.run(3);
    world.psa.voidInvoice(invoice.id());
    world.nextDay();
    assertThat(rows(world.run(8), ExceptionKind.UNAPPLIED_CASH)).hasSize(1);
    world.clock.advance(Duration.ofHours(2));
    world.psa.addInvoice(invoice.withTotal(usd("100.00")));

    DayReport report = world.run(1);

    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).isEmpty();
    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("40.00"));
  }

  @Test
  void aVoidInvoiceWhoseMoneyIsUsedUpIsNotAskedForEachDay() {
    Invoice invoice = world.invoice(world.customer("Dune"), "1004", "60.00", 0);
    BankLine line = world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.run(2);
    world.psa.voidInvoice(invoice.id());
    world.nextDay();
    world.run(1);
    world
        .billing()
        .desk()
        .decide(
            UnappliedCash.used(
                new UnappliedCash.Use("u-1", line.id(), usd("60.00"), "given back by check")));
    world.run(3);
    int before = world.psa.calls().count(PsaOperation.FIND_INVOICE);

    DayReport report = world.run(25);

    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).isEmpty();
    assertThat(world.psa.calls().count(PsaOperation.FIND_INVOICE) - before).isLessThan(3);
  }

  @Test
  void anInvoicePaidByALineOfLongAgoIsLookedAtAsOneThatWasPaidOfLate() {
    Customer dune = world.customer("Dune");
    LocalDate issued = world.today().minusDays(90);
    Invoice invoice = world.psa.issue(dune.id(), "1004", usd("60.00"), issued, world.today());
    world.bank.check(world.today().minusDays(40), usd("60.00"), "Dune", "1004");
    world.run(2);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    Psa without =
        Broken.port(Psa.class, world.psa, "findInvoice", (port, args) -> Optional.empty());

    DayReport report = world.run(1);
    for (int day = 0; day < 30; day++) {
      world.nextDay();
      report = World.bare(world).psa(without).build().run();
    }

    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).hasSize(1);
  }

  @Test
  void anInvoiceOfWhichThePsaGivesNoBalanceIsNotTakenForPaid() {
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    Psa without =
        Broken.port(
            Psa.class,
            world.psa,
            "invoices",
            (port, args) -> {
              Pull<Invoice> pull = port.invoices((InvoiceQuery) args[0]);
              return new Pull<>(
                  pull.records().stream().map(one -> one.withBalance(Optional.empty())).toList(),
                  pull.unreadable(),
                  pull.position());
            });

    DayReport report = World.everything(world).psa(without).build().run();

    assertThat(rows(report, ExceptionKind.OPENING_BALANCE_MISSING))
        .singleElement()
        .asString()
        .contains("1001", "gives no balance");
    assertThat(world.gateway.charges()).isEmpty();
  }
}
