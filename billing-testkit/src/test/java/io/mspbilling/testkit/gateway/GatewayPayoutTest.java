package io.mspbilling.testkit.gateway;

import static io.mspbilling.testkit.gateway.Gateways.charge;
import static io.mspbilling.testkit.gateway.Gateways.refund;
import static io.mspbilling.testkit.gateway.Gateways.taken;
import static io.mspbilling.testkit.gateway.Gateways.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.testkit.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayPayoutTest {
  /** Thursday morning in New York; Friday is Juneteenth. */
  private final VirtualClock clock = VirtualClock.at("2026-06-18T15:00:00Z");

  private final FakeGateway gateway = FakeGateway.at(clock);
  private final SavedMethod card = gateway.saveCard("visa-4242", PayerScript.approves());

  @Test
  void aCardChargeArrivesTwoBankingDaysLaterLessItsFee() {
    PaymentId payment = taken(gateway, charge("a", card, "1234.56"));
    clock.set(Instant.parse("2026-06-22T12:00:00Z"));

    Payout payout = only(gateway.payouts());

    assertThat(payout.arrivesOn()).isEqualTo("2026-06-23");
    assertThat(payout.fees()).isEqualTo(usd("36.10"));
    assertThat(payout.net()).isEqualTo(usd("1198.46"));
    assertThat(payout.lines()).extracting(PayoutLine::sourceId).containsExactly(payment.value());
    assertThat(payout.bankTrace()).contains("091000000000001");
  }

  @Test
  void aDebitArrivesOneBankingDayAfterItsSuccessWithACappedFee() {
    SavedMethod account = gateway.saveAccount("checking-6789", PayerScript.clears(2));
    gateway.charge(charge("a", account, "1000"));
    clock.set(Instant.parse("2026-06-23T12:00:00Z"));

    Payout payout = only(gateway.payouts());

    assertThat(payout.arrivesOn()).isEqualTo("2026-06-24");
    assertThat(payout.net()).isEqualTo(usd("995.00"));
  }

  @Test
  void aNegativeSumIsKeptBackFromTheNextPayout() {
    PaymentId payment = paidOutCharge();
    gateway.refund(refund("r", payment, "100"));
    clock.advance(Duration.ofDays(5));
    assertThat(gateway.payouts()).hasSize(1);
    assertThat(gateway.balance().held()).isEqualTo(usd("-100"));
    taken(gateway, charge("b", card, "300"));
    clock.advance(Duration.ofDays(5));

    Payout second = gateway.payouts().get(1);

    assertThat(second.net()).isEqualTo(usd("191.00"));
    assertThat(second.gross(PayoutLineKind.REFUND)).isEqualTo(usd("-100"));
    assertThat(gateway.balance().held()).isEqualTo(usd("0"));
    assertThat(gateway.balance().foots()).isTrue();
  }

  @Test
  void aGatewayMayDrawANegativeSumInstead() {
    FakeGateway drawing = FakeGateway.builder(clock).drawingNegativeBalances().build();
    SavedMethod visa = drawing.saveCard("visa-4242", PayerScript.approves());
    PaymentId payment = taken(drawing, charge("a", visa, "100"));
    clock.advance(Duration.ofDays(5));
    drawing.refundByHand(payment, usd("100"));
    clock.advance(Duration.ofDays(2));

    assertThat(drawing.payouts())
        .extracting(Payout::net)
        .containsExactly(usd("96.80"), usd("-100"));
    assertThat(drawing.balance().foots()).isTrue();
  }

  @Test
  void aStandingFeeIsALineOfItsOwn() {
    taken(gateway, charge("a", card, "100"));
    String fee = gateway.chargeStandingFee(usd("19.95"));
    clock.advance(Duration.ofDays(5));

    Payout payout = only(gateway.payouts());

    assertThat(payout.lines())
        .filteredOn(line -> line.kind() == PayoutLineKind.FEE)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.sourceId()).isEqualTo(fee);
              assertThat(line.payment()).isEmpty();
              assertThat(line.net()).isEqualTo(usd("-19.95"));
            });
    assertThat(payout.net()).isEqualTo(usd("76.85"));
  }

  @Test
  void aWonDisputeComesAgainAndItsFeeDoesNot() {
    PaymentId payment = paidOutCharge();
    String dispute = gateway.dispute(payment, "4853");
    gateway.winDispute(dispute);
    clock.advance(Duration.ofDays(3));

    GatewayBalance balance = gateway.balance();

    assertThat(balance.reversals()).isEqualTo(usd("0"));
    assertThat(balance.fees()).isEqualTo(usd("18.20"));
    assertThat(balance.foots()).isTrue();
  }

  @Test
  void withoutPayoutLinesOnlyTheSumIsTold() {
    FakeGateway silent = FakeGateway.builder(clock).without(GatewayFeature.PAYOUT_LINES).build();
    SavedMethod visa = silent.saveCard("visa-4242", PayerScript.approves());
    taken(silent, charge("a", visa, "100"));
    taken(silent, charge("b", visa, "50"));
    clock.advance(Duration.ofDays(5));

    Payout payout = only(silent.payouts());

    assertThat(payout.lines()).isEmpty();
    assertThat(payout.net()).isEqualTo(usd("145.05"));
    assertThat(silent.balance().foots()).isTrue();
  }

  private PaymentId paidOutCharge() {
    PaymentId payment = taken(gateway, charge("a", card, "100"));
    clock.advance(Duration.ofDays(5));
    assertThat(gateway.balance().paidOut()).isEqualTo(usd("96.80"));
    return payment;
  }

  private static Payout only(List<Payout> payouts) {
    assertThat(payouts).hasSize(1);
    return payouts.get(0);
  }
}
