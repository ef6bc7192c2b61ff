package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.Autopay;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.Decline;
import io.mspbilling.collection.DeclineClass;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.SavedMethod;
import io.mspbilling.communication.Notifier;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Observations;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.FakeGatewayBuilder;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What people, vendors and crashes do to billing days, and what must come of it. */
class TroubleTest {

  private static final UnaryOperator<FakeGatewayBuilder> USUAL = UnaryOperator.identity();

  @Test
  void aPaymentVoidedByHandDoesNotStopTheOthers() {
    World world = world(USUAL);
    Invoice invoice =
        world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    Invoice other = world.invoice(world.onCard("Bolt", PayerScript.approves()), "1002", "50.00", 2);
    world.billing().run();
    world.gateway.dispute(world.gateway.charges().get(0).payment(), "10.4");
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());

    world.nextDay();
    world.run(4);

    assertThat(world.gateway.capturedFor(other.id())).isEqualTo(usd("50.00"));
  }

  @Test
  void aRulingThatWasCorrectedIsTakenBackEverywhere() {
    World world = inDoubt(gateway -> gateway.withoutKeys());
    EffectKey key = key(world, Charging.TYPE);
    world.billing().ruleDone(Charging.TYPE, key, result(world, "ch_wrong"), "Jo", world.today());
    world.billing().ruleNotSent(Charging.TYPE, key, "Jo erred");

    world.run(3);

    assertThat(captured(world, "1001")).isEqualTo(usd("100.00"));
    assertThat(world.psa.paymentsOn(id(world, "1001"))).hasSize(1);
  }

  @Test
  void aRulingMayNameAnotherPayment() {
    World world = inDoubt(gateway -> gateway.withoutKeys());
    EffectKey key = key(world, Charging.TYPE);
    world.billing().ruleDone(Charging.TYPE, key, result(world, "ch_typo"), "Jo", world.today());
    world.billing().ruleDone(Charging.TYPE, key, result(world, "ch_right"), "Jo", world.today());

    world.run(2);

    assertThat(world.psa.paymentsOn(id(world, "1001"))).hasSize(1);
  }

  @Test
  void aResendThatIsRefusedSaysNothingAboutTheFirstSend() {
    World world = world(gateway -> gateway.lookUpLag(Duration.ofDays(3)));
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    world.billing().run();
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.refused());
    world.clock.advance(Duration.ofHours(1));
    world.billing().run();
    world.nextDay();
    world.enrol(acme, world.gateway.saveCard("New Visa", PayerScript.approves()));

    world.billing().run();

    assertThat(captured(world, "1001")).isEqualTo(usd("100.00"));
  }

  @Test
  void aDisputeThatComesBeforeTheChargeIsKnownCounts() {
    World world = world(gateway -> gateway.withoutKeys().lookUpLag(Duration.ofDays(3)));
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    world.billing().run();
    world.gateway.dispute(world.gateway.charges().get(0).payment(), "10.4");

    world.run(6);

    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void afterAConsentWasWithdrawnNothingIsSentAgain() {
    World world = inDoubt(USUAL);
    world.billing().decide(Autopay.withdrawn(world.psa.customers().records().get(0).id(), "call"));
    world.clock.advance(Duration.ofHours(1));

    world.billing().run();

    assertThat(captured(world, "1001")).isEqualTo(usd("0.00"));
  }

  @Test
  void aConfirmationOfMoreThanThePaymentIsShownAndStopsNothing() {
    World world = world(USUAL);
    Customer acme = world.customer("Acme");
    Invoice invoice = world.invoice(acme, "1001", "600.00", 20);
    BankLine line = world.bank.check(world.today(), usd("60.00"), "x", "y");
    world.billing().run();
    world
        .billing()
        .decide(
            Matches.confirmed(
                line.id(),
                acme.id(),
                List.of(new Allocation(invoice.id(), "1001", usd("600.00")))));

    assertThat(world.billing().run().exceptions())
        .extracting(ExceptionRow::kind)
        .contains(ExceptionKind.DECISION_UNUSABLE);
  }

  @Test
  void aRefundOfNothingCannotBeAskedFor() {
    assertThatThrownBy(
            () -> new Refunds.Requested("t", PaymentId.parse("gateway:c"), usd("0.00"), "r"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReversalToldUnderTwoIdsCountsOnce() {
    World world = charged();
    see(world, "evt_a", reversal(world, usd("30.00")));
    see(world, "evt_b", reversal(world, usd("30.00")));

    world.billing().run();

    assertThat(world.psa.paymentsOn(id(world, "1001")))
        .extracting(RecordedPayment::amount)
        .containsExactly(usd("70.00"));
  }

  @Test
  void aReversalInAnotherCurrencyIsShownAndStopsNothing() {
    World world = charged();
    see(world, "evt_a", reversal(world, Money.of("30.00", "EUR")));

    assertThat(world.billing().run().exceptions())
        .extracting(ExceptionRow::kind)
        .contains(ExceptionKind.UNKNOWN_PAYMENT);
  }

  @Test
  void whatFollowsFromARulingThatWasCorrectedIsDoneBySameInstance() {
    World world = world(USUAL);
    Invoice invoice =
        world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    BillingAutomation billing = world.billing();
    world.psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.unknownBeforeCommit());
    billing.run();
    EffectKey key = key(world, Recording.TYPE);
    PaymentId wrong = new PaymentId(world.psa.system(), "wrong");
    billing.ruleDone(Recording.TYPE, key, wrong, "Jo", world.today());
    billing.run();
    billing.ruleNotSent(Recording.TYPE, key, "Jo erred");

    billing.run();

    assertThat(world.psa.paymentsOn(invoice.id())).hasSize(1);
  }

  @Test
  void aPayoutWithAChargeOfOthersStaysShownWithoutBooks() {
    World world = world(USUAL);
    Customer acme = world.customer("Acme");
    SavedMethod card = world.gateway.saveCard("Visa", PayerScript.approves());
    List<Allocation> theirs =
        List.of(new Allocation(new InvoiceId(world.psa.system(), "zz"), "zz", usd("40.00")));
    world.gateway.charge(
        ChargeRequest.builder()
            .key(ChargeRequest.key(TenantId.of("other"), acme.id(), card, theirs, 1, 0))
            .customer(acme.id())
            .method(card)
            .allocations(theirs)
            .surcharge(usd("0.00"))
            .attempt(1)
            .build());
    BillingAutomation billing = World.bare(world).gateway(world.gateway).bank(world.bank).build();
    DayReport last = billing.run();
    for (int day = 0; day < 8; day++) {
      world.nextDay();
      last = billing.run();
    }

    assertThat(last.exceptions())
        .extracting(ExceptionRow::kind)
        .contains(ExceptionKind.UNKNOWN_PAYMENT);
  }

  @Test
  void aSuccessAfterADeclineOfTheSameChargeIsHeard() {
    World world = world(USUAL);
    world.invoice(
        world.onCard("Acme", PayerScript.declines(DeclineClass.AUTHENTICATION, "3ds")),
        "1001",
        "100.00",
        0);
    world.billing().run();
    EffectKey key = key(world, Charging.TYPE);
    GatewayEvent late =
        new GatewayEvent.ChargeSucceeded(
            "evt", key, new PaymentId(world.gateway.system(), "ch_late"), world.today());
    PaymentGateway telling =
        on(
            PaymentGateway.class,
            world.gateway,
            "eventsAfter",
            call -> new Pull<>(List.of(late), List.of(), Optional.of("p1")));

    World.bare(world).gateway(telling).build().run();

    assertThat(history(world).find(key).orElseThrow().status()).isEqualTo(EffectStatus.SUCCEEDED);
  }

  @Test
  void aCrashAfterAReminderDoesNotBringTheNextStepAtOnce() {
    World world = world(USUAL);
    world.invoice(world.customer("Acme"), "1001", "100.00", -15);
    Notifier dying =
        on(
            Notifier.class,
            world.mail,
            "send",
            call -> {
              call.proceed();
              throw new SimulatedCrash(1);
            });
    BillingAutomation billing = World.bare(world).notifier(dying).build();
    assertThatThrownBy(billing::run).isInstanceOf(SimulatedCrash.class);

    World.bare(world).notifier(world.mail).build().run();

    assertThat(world.mail.sent()).hasSize(1);
  }

  @Test
  void aReminderThatWasLostIsDecidedAnewAndNotSentAfterPayment() {
    World world = world(USUAL);
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "100.00", -4);
    world.mail.faults().next(MailOperation.SEND, CallFault.unknownBeforeCommit());
    world.billing().run();
    world.psa.enterByHand(invoice.id(), usd("100.00"), world.today(), "Jo");
    world.clock.advance(Duration.ofDays(20));

    world.billing().run();

    assertThat(world.mail.sent()).isEmpty();
  }

  @Test
  void aDeclineCannotBeRuledDone() {
    World world = inDoubt(gateway -> gateway.withoutKeys());
    ChargeResult decline = ChargeResult.of(new Decline(DeclineClass.FUNDS, "nsf"));
    EffectKey key = key(world, Charging.TYPE);

    assertThatThrownBy(
            () -> world.billing().ruleDone(Charging.TYPE, key, decline, "Jo", world.today()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> world.billing().run()).doesNotThrowAnyException();
  }

  @Test
  void nobodyRulesOnACallThatMayStillArrive() {
    World world = world(gateway -> gateway.withoutKeys());
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    PaymentGateway slow =
        on(
            PaymentGateway.class,
            world.gateway,
            "charge",
            call -> {
              EffectKey key = key(world, Charging.TYPE);
              assertThatThrownBy(() -> world.billing().ruleNotSent(Charging.TYPE, key, "Jo"))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessageContaining("under way");
              world.billing().run();
              return call.proceed();
            });

    World.bare(world).gateway(slow).build().run();

    assertThat(captured(world, "1001")).isEqualTo(usd("100.00"));
  }

  @Test
  void oneInvoiceThatCannotBeReadAgainDoesNotStopTheOthers() {
    World world = world(USUAL);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.invoice(world.onCard("Bolt", PayerScript.approves()), "1002", "50.00", 0);
    boolean[] failed = new boolean[1];
    Psa failing =
        on(
            Psa.class,
            world.psa,
            "findInvoice",
            call -> {
              if (failed[0]) {
                return call.proceed();
              }
              failed[0] = true;
              throw new IllegalStateException("a bug in a connector");
            });

    World.bare(world).psa(failing).gateway(world.gateway).build().run();

    assertThat(world.gateway.charges()).hasSize(1);
  }

  /** A charge of 100.00 that got lost on its way to the gateway, and nobody knows. */
  private static World inDoubt(UnaryOperator<FakeGatewayBuilder> how) {
    World world = world(how);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownBeforeCommit());
    world.billing().run();
    return world;
  }

  private static World charged() {
    World world = world(USUAL);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.billing().run();
    return world;
  }

  private static Reversal reversal(World world, Money amount) {
    return Reversal.builder()
        .sourceId("dp_1")
        .kind(ReversalKind.CHARGEBACK)
        .payment(world.gateway.charges().get(0).payment())
        .amount(amount)
        .on(world.today())
        .build();
  }

  private static void see(World world, String id, Reversal reversal) {
    GatewayEvent event = new GatewayEvent.Reversed(id, reversal, usd("0.00"));
    world.journal.append(
        Observations.seen(GatewayNews.STREAM, id, GatewayEvents.facts(event)),
        world.clock.instant());
  }

  private static InvoiceId id(World world, String number) {
    return new InvoiceId(world.psa.system(), "inv-" + number);
  }

  private static Money captured(World world, String number) {
    return world.gateway.capturedFor(id(world, number));
  }

  private static ChargeResult result(World world, String id) {
    return ChargeResult.of(new PaymentId(world.gateway.system(), id));
  }

  private static EffectHistory history(World world) {
    return EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0));
  }

  private static EffectKey key(World world, EffectType<?, ?> type) {
    return history(world).of(type).get(0).key();
  }

  private static World world(UnaryOperator<FakeGatewayBuilder> how) {
    return new World(clock -> how.apply(FakeGateway.builder(clock).zone(World.ZONE)).build());
  }

  /** The real call behind one that a test steps into. */
  private interface Call {
    Object proceed();
  }

  private interface Step {
    Object into(Call call);
  }

  private static <T> T on(Class<T> port, T real, String method, Step step) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> {
              Call call =
                  () -> {
                    try {
                      return called.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                      throw sneaky(Objects.requireNonNull(e.getCause()));
                    } catch (IllegalAccessException e) {
                      throw new IllegalStateException(e);
                    }
                  };
              return called.getName().equals(method) ? step.into(call) : call.proceed();
            }));
  }

  private static RuntimeException sneaky(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }
}
