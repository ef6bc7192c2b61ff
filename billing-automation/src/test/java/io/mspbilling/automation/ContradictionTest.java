package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Observations;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** News that contradicts what was said before is shown, and moves no money twice. */
class ContradictionTest {

  private final World world = new World();

  @Test
  void aFailureAfterTheSuccessIsShownAndTakesNothingBack() {
    EffectKey charge = charged(PayerScript.approves());
    tell(
        new GatewayEvent.ChargeFailed(
            "odd", charge, Decline.of(DeclineClass.FUNDS, "R01"), world.today()));

    DayReport report = world.run(3);

    assertThat(contradictions(report))
        .singleElement()
        .extracting(ExceptionRow::facts)
        .asString()
        .contains("R01");
    assertThat(captured()).isEqualTo(usd("100.00"));
    Invariants.check(world);
  }

  @Test
  void aPayoutThatIsToldAgainWithAnotherAmountIsShown() {
    tell(payout("e1", "485.20"));
    tell(payout("e2", "485.20"));
    assertThat(contradictions(world.run(1))).isEmpty();
    tell(payout("e3", "480.20"));

    assertThat(contradictions(world.run(3)))
        .singleElement()
        .asString()
        .contains("po_1", "USD 480.20 does not count", "USD 485.20");
  }

  private GatewayEvent payout(String event, String net) {
    return new GatewayEvent.PaidOut(
        event,
        Payout.builder()
            .id(new PayoutId(world.gateway.system(), "po_1"))
            .arrivesOn(world.today().plusDays(9))
            .net(usd(net))
            .build());
  }

  @Test
  void aRefundThatIsToldAgainWithAnotherAmountIsShown() {
    charged(PayerScript.approves());
    PaymentId payment = world.gateway.charges().get(0).payment();
    tell(refund("e1", payment, "10.00"));
    tell(refund("e2", payment, "10.00"));
    assertThat(contradictions(world.run(1))).isEmpty();
    tell(refund("e3", payment, "30.00"));

    assertThat(contradictions(world.run(2)))
        .singleElement()
        .asString()
        .contains("30.00", "does not count", "10.00");
  }

  private GatewayEvent refund(String event, PaymentId payment, String amount) {
    return new GatewayEvent.Reversed(
        event,
        Reversal.builder()
            .sourceId("re_1")
            .kind(ReversalKind.REFUND)
            .payment(payment)
            .amount(usd(amount))
            .on(world.today())
            .build(),
        usd("0.00"));
  }

  @Test
  void aSecondCollectionUnderTheSameKeyIsShown() {
    EffectKey charge = charged(PayerScript.approves());
    tell(
        new GatewayEvent.ChargeSucceeded(
            "odd", charge, PaymentId.parse("fake-gateway:other"), world.today()));

    assertThat(contradictions(world.run(1)))
        .singleElement()
        .extracting(ExceptionRow::facts)
        .asString()
        .contains("other");
  }

  @Test
  void theSameNewsUnderAnotherIdIsNoContradiction() {
    EffectKey charge = charged(PayerScript.approves());
    PaymentId payment = world.gateway.charges().get(0).payment();
    tell(new GatewayEvent.ChargeSucceeded("again", charge, payment, world.today()));

    assertThat(contradictions(world.run(1))).isEmpty();
  }

  @Test
  void aChargeThatIsNotOursIsShown() {
    EffectKey strange = EffectKey.derive(TenantId.of("other"), "charge", List.of("1"));
    tell(
        new GatewayEvent.ChargeSucceeded(
            "odd", strange, PaymentId.parse("fake-gateway:x"), world.today()));

    assertThat(contradictions(world.run(1))).hasSize(1);
  }

  @Test
  void aBankLineWithAnotherAmountIsShownAndCountsOnce() {
    world.invoice(world.customer("Dune"), "1004", "60.00", 0);
    BankLine line = line("60.00", "1004");
    AtomicReference<BankLine> shown = new AtomicReference<>(line);
    BankFeed feed = feed(shown);
    run(feed);
    shown.set(line("61.00", "1004"));

    DayReport report = run(feed);

    assertThat(contradictions(report)).hasSize(1);
    assertThat(
            world.psa.paymentsOn(
                world
                    .psa
                    .invoices(io.mspbilling.issuance.InvoiceQuery.all())
                    .records()
                    .get(0)
                    .id()))
        .hasSize(1);
    shown.set(line("60.00", "1004 thank you"));
    assertThat(contradictions(run(feed))).as("words may change").hasSize(1);
  }

  private DayReport run(BankFeed feed) {
    return World.bare(world).bank(feed).build().run();
  }

  private BankLine line(String amount, String memo) {
    return BankLine.builder()
        .id(PaymentId.parse("bank:l1"))
        .bookedOn(world.today())
        .amount(usd(amount))
        .rail(io.mspbilling.receivables.Rail.CHECK)
        .counterparty("Dune")
        .memo(memo)
        .trace("")
        .build();
  }

  private static BankFeed feed(AtomicReference<BankLine> shown) {
    return new BankFeed() {
      @Override
      public SystemName system() {
        return SystemName.of("bank");
      }

      @Override
      public Pull<BankLine> linesAfter(Optional<String> position) {
        return Pull.of(List.of(shown.get()), "1");
      }
    };
  }

  private EffectKey charged(PayerScript script) {
    world.invoice(world.onCard("Acme", script), "1001", "100.00", 0);
    List<ChargeRequest> charges = world.run(1).orders(Charging.TYPE, EffectStatus.SUCCEEDED);
    return charges.get(0).key();
  }

  private io.mspbilling.money.Money captured() {
    return world.gateway.charges().get(0).captured();
  }

  private void tell(GatewayEvent event) {
    world.journal.append(
        Observations.seen(GatewayNews.STREAM, event.id(), GatewayEvents.facts(event)),
        world.clock.instant());
  }

  private static List<ExceptionRow> contradictions(DayReport report) {
    return report.exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.CONTRADICTION)
        .toList();
  }
}
