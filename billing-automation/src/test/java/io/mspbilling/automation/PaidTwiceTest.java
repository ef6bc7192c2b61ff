package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was collected for an invoice that something else settled is its payer's credit. */
class PaidTwiceTest {

  private final World world = new World();

  @Test
  void aChargeThatMeetsAPaymentEnteredByHandPaysForTheNextInvoiceUntilItIsGivenBack() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice first = world.invoice(acme, "1001", "100.00", 0);
    world.psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.notSent());
    world.run(1);
    world.psa.enterByHand(first.id(), usd("100.00"), world.today(), "office");
    world.nextDay();
    DayReport refused = world.run(1);
    assertThat(rows(refused, ExceptionKind.REFUSED)).isNotEmpty();
    world.invoice(acme, "1002", "130.00", 0);

    DayReport report = world.run(1);

    assertThat(asked()).containsExactly(usd("100.00"), usd("30.00"));
    LedgerCharge charge = world.gateway.charges().get(0);
    assertThat(rows(report, ExceptionKind.CREDIT_TO_APPLY))
        .singleElement()
        .asString()
        .contains("1002", charge.payment().text());

    world
        .billing()
        .desk()
        .decide(
            UnappliedCash.used(
                new UnappliedCash.Use("u-1", charge.payment(), usd("100.00"), "sent a check")));
    world.invoice(acme, "1003", "50.00", 0);
    assertThat(rows(world.run(2), ExceptionKind.DECISION_UNUSABLE)).isEmpty();
    assertThat(asked()).containsExactly(usd("100.00"), usd("30.00"), usd("150.00"));
  }

  @Test
  void whatIsRefusedOnAnInvoiceThatIsVoidLaterIsCreditOnce() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice first = world.invoice(acme, "1001", "100.00", 0);
    world.psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.notSent());
    world.run(1);
    world.psa.enterByHand(first.id(), usd("100.00"), world.today(), "office");
    world.nextDay();
    assertThat(rows(world.run(1), ExceptionKind.REFUSED)).isNotEmpty();
    world.psa.voidInvoice(first.id());
    world.nextDay();
    world.run(1);
    world.invoice(acme, "1002", "250.00", 0);

    world.run(2);

    assertThat(asked()).containsExactly(usd("100.00"), usd("150.00"));
  }

  @Test
  void aRefusedRecordOfAnInvoiceThatIsOpenIsNoCredit() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.refused());
    world.run(1);
    world.invoice(acme, "1002", "130.00", 0);

    DayReport report = world.run(2);

    assertThat(rows(report, ExceptionKind.REFUSED)).hasSize(1);
    assertThat(asked()).containsExactly(usd("100.00"), usd("130.00"));
  }

  @Test
  void aMemoOnAnInvoiceWhosePaymentSomebodyDeletedLeavesAsMuchCredit() {
    for (String part : List.of("40.00", "100.00")) {
      World world = new World();
      Customer acme = world.onCard("Acme", PayerScript.approves());
      Invoice first = world.invoice(acme, "1001", "100.00", 0);
      world.run(1);
      world.psa.removeByHand(first.id(), world.psa.paymentsOn(first.id()).get(0).id());
      world.nextDay();
      assertThat(rows(world.run(1), ExceptionKind.CREDIT_TO_APPLY)).isEmpty();

      world.psa.addInvoice(first.withBalance(usd("100.00").minus(usd(part))));
      world.invoice(acme, "1002", "130.00", 0);
      world.nextDay();
      world.run(1);

      assertThat(asked(world)).containsExactly(usd("100.00"), usd("130.00").minus(usd(part)));
    }
  }

  private List<Money> asked() {
    return asked(world);
  }

  private static List<Money> asked(World world) {
    return world.gateway.charges().stream().map(charge -> charge.request().amount()).toList();
  }
}
