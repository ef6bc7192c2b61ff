package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.world.Broken;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People change in the PSA what was paid: it is shown, and nobody pays twice. */
class ShownInPsaTest {

  private final World world = new World();

  @Test
  void aPaymentThatSomebodyDeletesIsShownAndNotChargedAgain() {
    Invoice invoice =
        world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.run(2);
    RecordedPayment ours = world.psa.paymentsOn(invoice.id()).get(0);
    world.psa.removeByHand(invoice.id(), ours.id());
    world.nextDay();

    DayReport report = world.run(3);

    assertThat(rows(report, ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("1001", "100.00 less");
    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(world.mail.sent()).isEmpty();
    world.psa.enterByHand(invoice.id(), usd("100.00"), world.today(), "bookkeeper");
    assertThat(rows(world.run(1), ExceptionKind.CONTRADICTION)).isEmpty();
  }

  @Test
  void aPartThatSomebodyDeletesIsNotChargedAgainWithTheRest() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 9);
    world.bank.check(world.today(), usd("40.00"), "Acme", "1001");
    world.run(2);
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());

    world.run(12);

    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("60.00"));
  }

  @Test
  void whatSomebodyPaidInCashIsNotChargedForWhatSomebodyDeleted() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.psa.enterByHand(invoice.id(), usd("55.00"), world.today(), "office");
    world.run(2);
    RecordedPayment ours = world.psa.paymentsOn(invoice.id()).get(1);
    assertThat(ours.amount()).isEqualTo(usd("45.00"));
    world.psa.removeByHand(invoice.id(), ours.id());
    world.nextDay();

    world.run(30);

    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("45.00"));
    assertThat(world.mail.sent()).isEmpty();
  }

  @Test
  void whatWasEnteredAfterItWasRecordedIsShown() {
    Customer dune = world.customer("Dune");
    Invoice invoice = world.invoice(dune, "1004", "60.00", 0);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.run(2);
    world.psa.enterByHand(invoice.id(), usd("60.00"), world.today(), "bookkeeper");

    assertThat(rows(world.run(1), ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("1004", "more is paid");
  }

  @Test
  void anInvoiceThatIsVoidedAfterItWasPaidIsShownUntilItStandsAgain() {
    Invoice invoice = world.paid("1004");
    world.psa.voidInvoice(invoice.id());
    world.nextDay();

    assertThat(rows(world.run(1), ExceptionKind.UNAPPLIED_CASH))
        .singleElement()
        .asString()
        .contains("1004", "void");
    world.nextDay();
    assertThat(rows(world.run(60), ExceptionKind.UNAPPLIED_CASH)).hasSize(1);
    world.psa.addInvoice(invoice.withIsVoid(false).withBalance(Optional.empty()));
    world.nextDay();
    assertThat(rows(world.run(1), ExceptionKind.UNAPPLIED_CASH)).isEmpty();
  }

  @Test
  void anInvoiceThatIsDeletedAfterItWasPaidIsShownWithinAMonth() {
    Psa without = without(world.paid("1004"));
    DayReport report = world.run(1);
    for (int day = 0; day < 30; day++) {
      world.nextDay();
      report = World.bare(world).psa(without).build().run();
    }

    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH))
        .singleElement()
        .asString()
        .contains("1004", "not in the PSA any more");
  }

  @Test
  void daysWithoutARunAreMadeUpFor() {
    Psa without = without(world.paid("1004"));
    world.run(3);
    for (int day = 0; day < 30; day++) {
      world.nextDay();
    }

    DayReport report = World.bare(world).psa(without).build().run();

    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).hasSize(1);
  }

  @Test
  void aPaymentThatSomebodyDeletesIsShownThoughACreditSettledItsInvoice() {
    Invoice invoice = world.paid("1004");
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());
    settle(invoice);
    world.nextDay();

    assertThat(rows(world.run(20), ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("1004", "lists less as paid");
    world.psa.enterByHand(invoice.id(), usd("60.00"), world.today(), "bookkeeper");
    assertThat(rows(world.run(1), ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("more is paid");
  }

  @Test
  void aPaidInvoiceThatChangesAndCannotBeReadIsShownAtEachRunAndReadAgain() {
    Invoice invoice = world.paid("1004");
    world.nextDay();
    world.psa.corrupt(invoice.id());
    world.psa.voidInvoice(invoice.id());

    assertThat(rows(world.run(1), ExceptionKind.UNREADABLE_RECORD)).isNotEmpty();
    assertThat(rows(world.run(9), ExceptionKind.UNREADABLE_RECORD))
        .filteredOn(row -> row.facts().contains("total is not an amount"))
        .hasSize(1);
    world.psa.repair(invoice.id());
    DayReport report = world.run(1);
    assertThat(rows(report, ExceptionKind.UNREADABLE_RECORD)).isEmpty();
    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"findInvoice", "payments"})
  void aPaidInvoiceThatCannotBeReadOnItsTurnIsShownUntilItCan(String call) {
    Invoice invoice = world.paid("1004");
    world.run(3);
    Psa broken =
        instead(
            call,
            invoice,
            () -> {
              throw new UnreadableException("psa", call, "total is not an amount", null);
            });
    for (int day = 0; day < 34; day++) {
      world.nextDay();
    }

    assertThat(rows(World.bare(world).psa(broken).build().run(), ExceptionKind.UNREADABLE_RECORD))
        .singleElement()
        .asString()
        .contains("1004", "cannot be read");
    assertThat(rows(World.bare(world).psa(broken).build().run(), ExceptionKind.UNREADABLE_RECORD))
        .hasSize(1);
    world.nextDay();
    assertThat(rows(world.run(1), ExceptionKind.UNREADABLE_RECORD)).isEmpty();
  }

  @Test
  void anotherPaymentThatSomebodyDeletesIsAnotherMatterThanOneThatWasDismissed() {
    Invoice invoice = world.invoice(world.customer("Dune"), "1004", "60.00", 0);
    world.bank.check(world.today(), usd("45.00"), "Dune", "1004");
    world.bank.check(world.today(), usd("15.00"), "Dune", "1004");
    world.run(2);
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(1).id());
    settle(invoice);
    ExceptionRow row = rows(world.run(2), ExceptionKind.CONTRADICTION).get(0);
    assertThat(row.amount()).contains(usd("15.00"));
    world.billing().desk().dismiss(row, Optional.empty(), "Jo");
    assertThat(rows(world.run(2), ExceptionKind.CONTRADICTION)).isEmpty();

    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());
    settle(invoice);

    assertThat(rows(world.run(2), ExceptionKind.CONTRADICTION))
        .singleElement()
        .extracting(ExceptionRow::amount)
        .isEqualTo(Optional.of(usd("60.00")));
  }

  /** A credit closes an invoice in the PSA. */
  private void settle(Invoice invoice) {
    Money paid =
        Money.sum(
            world.psa.paymentsOn(invoice.id()).stream().map(RecordedPayment::amount).toList(),
            invoice.currency());
    world.psa.addInvoice(world.psa.invoiceOnFile(invoice.id()).orElseThrow().withBalance(paid));
  }

  @Test
  void thatIsLookedAtOnceADayAndWrittenDownOnce() {
    world.paid("1004");
    world.nextDay();
    world.run(1);
    List<JournalEntry> before = world.journal.entriesAfter(0);
    int reads = world.psa.calls().count(PsaOperation.INVOICES);

    world.run(1);

    assertThat(world.journal.entriesAfter(0)).isEqualTo(before);
    assertThat(world.psa.calls().count(PsaOperation.INVOICES)).isEqualTo(reads + 1);
  }

  private Psa without(Invoice invoice) {
    return instead("findInvoice", invoice, Optional::empty);
  }

  private Psa instead(String call, Invoice invoice, Supplier<Object> answer) {
    return Broken.port(
        Psa.class,
        world.psa,
        call,
        (psa, args) -> {
          if (args[0].equals(invoice.id())) {
            return answer.get();
          }
          InvoiceId other = (InvoiceId) args[0];
          return call.equals("payments") ? psa.payments(other) : psa.findInvoice(other);
        });
  }
}
