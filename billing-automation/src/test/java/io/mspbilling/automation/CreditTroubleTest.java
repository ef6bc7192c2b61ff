package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.Refunds;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.reconciliation.matching.HeldDebts;
import io.mspbilling.reconciliation.matching.UnresolvedPayment;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Credit, refunds and money on invoices that fell, when people and other workers come in between.
 */
class CreditTroubleTest {

  private final World world = new World();

  @Test
  void aPaymentOfWhichAPartWasGivenBackIsNotUnapplied() {
    Customer dune = world.customer("Dune");
    world.invoice(dune, "1001", "100.00", 0);
    PaymentId line = world.bank.check(world.today(), usd("130.00"), "Dune", "1001").id();
    world.nextDay();
    world.run(1);
    Desk desk = world.billing().desk();
    desk.decide(UnappliedCash.used(new UnappliedCash.Use("u", line, usd("30.00"), "given back")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.unapply(line, "Jo"))
        .withMessageContaining("used a part of it");
  }

  @Test
  void aRefundForAnInvoiceIsTakenForItThoughAnotherWorkerMadeItMeanwhile() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice first = world.invoice(acme, "1001", "100.00", 0);
    Invoice second = world.invoice(acme, "1002", "100.00", 0);
    world.run(1);
    world.nextDay();
    world
        .billing()
        .desk()
        .decide(
            Refunds.requested(
                new Refunds.Requested(
                    "w",
                    world.gateway.charges().get(0).payment(),
                    usd("40.00"),
                    "credit",
                    Optional.of(first.id()))));
    World.everything(world)
        .gateway(new Meanwhile(world.gateway, () -> world.billing().run()))
        .journal(world.journal)
        .build()
        .run();
    world.run(2);
    assertThat(world.psa.owed(first.id())).isEqualTo(usd("40.00"));
    assertThat(world.psa.owed(second.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void restsDoNotDependOnTheOrderOfASet() {
    Set<Integer> results = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      OpenInvoice a = open("a" + i);
      OpenInvoice b = open("b" + i);
      OpenInvoice c = open("c" + i);
      UnresolvedPayment both =
          new UnresolvedPayment(
              PaymentId.parse("bank:1"),
              usd("100.00"),
              Optional.of(CustomerId.parse("psa:acme")),
              new HashSet<>(List.of(a.invoice().id(), b.invoice().id(), c.invoice().id())));
      UnresolvedPayment one =
          new UnresolvedPayment(
              PaymentId.parse("bank:2"),
              usd("100.00"),
              Optional.of(CustomerId.parse("psa:acme")),
              Set.of(a.invoice().id()));
      results.add(new HeldDebts(List.of(both, one)).rests(List.of(a, b, c)).size());
    }
    assertThat(results).hasSize(1);
  }

  @Test
  void whatIsNotDebitedAgainIsRemindedOf() {
    Customer cora = world.onAch("Cora", PayerScript.inTurn(Fate.cleared(1).thenReturned(2, "R01")));
    world.invoice(cora, "1001", "100.00", 0);
    world.run(6);
    world.psa.addInvoice(memo(cora.id(), "2001", "30.00"));
    world.run(60);
    assertThat(world.mail.sent()).isNotEmpty();
  }

  @Test
  void moneyThatNamesAnUnreadableInvoiceBesideAnotherIsNotAllAppliedToTheOther() {
    Customer dune = world.customer("Dune");
    Invoice bad = world.invoice(dune, "1001", "50.00", 0);
    Invoice other = world.invoice(dune, "1002", "200.00", 10);
    world.psa.corrupt(bad.id());
    world.bank.check(world.today(), usd("150.00"), "Dune", "1001, 1002 less 100 agreed");
    world.nextDay();
    world.run(1);
    assertThat(world.psa.paymentsOn(other.id())).isEmpty();
  }

  @Test
  void norIfItIsLess() {
    Customer dune = world.customer("Dune");
    Invoice bad = world.invoice(dune, "1001", "50.00", 0);
    Invoice other = world.invoice(dune, "1002", "200.00", 10);
    world.psa.corrupt(bad.id());
    world.bank.check(world.today(), usd("150.00"), "Dune", "1001 1002");
    world.nextDay();
    world.run(1);
    assertThat(world.psa.paymentsOn(other.id())).isEmpty();
  }

  @Test
  void aRefundWithoutAnIdStopsNoRun() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.run(1);
    PaymentId charge = world.gateway.charges().get(0).payment();
    world
        .billing()
        .receive(
            new GatewayEvent.Reversed(
                "evt_1",
                Reversal.builder()
                    .sourceId("")
                    .kind(ReversalKind.REFUND)
                    .payment(charge)
                    .amount(usd("10.00"))
                    .on(world.today())
                    .build(),
                usd("0.00")));
  }

  @Test
  void aCheckThatSomebodyEnteredIsNoCreditForAnotherInvoice() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice paid = world.invoice(acme, "1001", "123.45", 0);
    world.psa.enterByHand(paid.id(), usd("123.45"), world.today(), "office");
    world.bank.check(world.today(), usd("123.45"), "Acme", "check 88412");
    world.invoice(acme, "1002", "80.00", 0);
    world.nextDay();
    world.run(3);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void aWireThatNearlyNamesAnotherInvoiceThanTheOneThatCashWasEnteredOnMayBeForTheNext() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice paid = world.invoice(acme, "1053", "123.45", 0);
    world.psa.enterByHand(paid.id(), usd("123.45"), world.today(), "office");
    world.bank.wire(world.today(), usd("123.45"), "Acme", "1052");
    world.invoice(acme, "1054", "123.45", 5);
    world.nextDay();

    assertThat(rows(world.run(10), ExceptionKind.UNMATCHED_PAYMENT)).hasSize(1);
    assertThat(world.gateway.charges()).isEmpty();
  }

  @Test
  void moneyOfNobodyKnownThatIsAllThatACustomerOwesHoldsAllOfIt() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "450.00", 0);
    world.invoice(acme, "1002", "312.37", 0);
    world.bank.check(world.today(), usd("762.37"), "J SMITH", "");

    assertThat(rows(world.run(3), ExceptionKind.HELD_FOR_PAYMENT)).hasSize(2);
    assertThat(world.gateway.charges()).isEmpty();
  }

  @Test
  void twoChecksOfWhichOneIsTheOthersHandEntry() {
    Customer dune = world.customer("Dune");
    Invoice paid = world.invoice(dune, "1001", "123.45", -9);
    world.psa.enterByHand(paid.id(), usd("123.45"), world.today(), "office");
    world.bank.check(world.today(), usd("123.45"), "Dune", "check 88412");
    world.invoice(dune, "1002", "80.00", -9);
    world.nextDay();
    world.run(40);
    assertThat(world.mail.sent()).isNotEmpty();
  }

  @Test
  void whatWasPaidOnAnInvoiceThatIsVoidAndIssuedAnewIsNotChargedAgain() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice wrong = world.invoice(acme, "1001", "100.00", 0);
    world.run(2);
    world.psa.voidInvoice(wrong.id());
    world.invoice(acme, "1001R", "100.00", 5);
    world.run(3);
    world.run(4);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void theRowOfMoneyOnAVoidInvoiceCanBeAnsweredAsItSays() {
    Customer dune = world.customer("Dune");
    Invoice wrong = world.invoice(dune, "1001", "100.00", 0);
    PaymentId line = world.bank.check(world.today(), usd("100.00"), "Dune", "1001").id();
    world.nextDay();
    world.run(2);
    world.psa.voidInvoice(wrong.id());
    world.run(3);
    world
        .billing()
        .desk()
        .decide(UnappliedCash.used(new UnappliedCash.Use("u", line, usd("100.00"), "given back")));
    DayReport report = world.run(2);
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void moneyThatIsInTwoRowsAtOnceLowersOneDebt() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice first = world.invoice(acme, "1001", "100.00", 0);
    world.run(1);
    world.nextDay();
    world.psa.enterByHand(first.id(), usd("100.00"), world.today(), "office");
    world.bank.check(world.today(), usd("100.00"), "Acme", "check 88412");
    world.nextDay();
    world.invoice(acme, "1002", "200.00", 0);
    world.run(2);
    assertThat(world.gateway.charges().get(1).captured()).isEqualTo(usd("100.00"));
  }

  @Test
  void oneInvoiceWhosePaymentsCannotBeReadStopsNotAllOthers() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Customer dune = world.customer("Dune");
    Invoice odd = world.invoice(dune, "1001", "300.00", 10);
    world.psa.enterByHand(odd.id(), usd("100.00"), world.today(), "office");
    world.bank.check(world.today(), usd("55.00"), "Nobody", "thanks");
    world.nextDay();
    world.invoice(acme, "1002", "80.00", 0);
    world.psa.faults().next(PsaOperation.PAYMENTS, CallFault.unreadable()).always();
    world.run(3);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  private OpenInvoice open(String id) {
    return new OpenInvoice(
        Invoice.builder()
            .id(InvoiceId.parse("psa:" + id))
            .number(id)
            .customer(CustomerId.parse("psa:acme"))
            .issuedOn(LocalDate.of(2026, 3, 1))
            .total(usd("100.00"))
            .build(),
        usd("100.00"),
        Money.zero(usd("1.00").currency()));
  }

  private Invoice memo(CustomerId customer, String number, String amount) {
    return Invoice.builder()
        .id(InvoiceId.parse("in-memory-psa:memo-" + number))
        .number(number)
        .customer(customer)
        .kind(InvoiceKind.CREDIT_MEMO)
        .issuedOn(world.today())
        .total(usd(amount).negated())
        .build();
  }

  /** Another worker runs while the events are read. */
  private record Meanwhile(PaymentGateway gateway, Runnable other) implements PaymentGateway {

    @Override
    public SystemName system() {
      return gateway.system();
    }

    @Override
    public Set<GatewayFeature> features() {
      return gateway.features();
    }

    @Override
    public Guarantees guarantees() {
      return gateway.guarantees();
    }

    @Override
    public ChargeOutcome charge(ChargeRequest request) {
      return gateway.charge(request);
    }

    @Override
    public Probe<ChargeOutcome> findCharge(ChargeRequest request) {
      return gateway.findCharge(request);
    }

    @Override
    public PaymentId refund(RefundRequest request) {
      return gateway.refund(request);
    }

    @Override
    public Probe<PaymentId> findRefund(RefundRequest request) {
      return gateway.findRefund(request);
    }

    @Override
    public Pull<GatewayEvent> eventsAfter(Optional<String> position) {
      other.run();
      return gateway.eventsAfter(position);
    }
  }
}
