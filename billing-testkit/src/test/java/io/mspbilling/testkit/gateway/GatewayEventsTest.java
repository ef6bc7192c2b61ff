package io.mspbilling.testkit.gateway;

import static io.mspbilling.testkit.gateway.Gateways.charge;
import static io.mspbilling.testkit.gateway.Gateways.events;
import static io.mspbilling.testkit.gateway.Gateways.taken;
import static io.mspbilling.testkit.gateway.Gateways.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.testkit.VirtualClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatewayEventsTest {
  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final FakeGateway gateway = FakeGateway.at(clock);

  @Test
  void aDebitThatBouncesIsToldOnItsDayAndTookNothing() {
    SavedMethod account =
        gateway.saveAccount("checking-6789", PayerScript.bouncesFirst(1, 2, "R01"));
    ChargeRequest request = charge("a", account, "100");
    gateway.charge(request);
    clock.advance(Duration.ofDays(1));
    assertThat(events(gateway)).isEmpty();
    clock.advance(Duration.ofDays(1));

    GatewayEvent.ChargeFailed failed = events(gateway, GatewayEvent.ChargeFailed.class).get(0);

    assertThat(failed.charge()).isEqualTo(request.key());
    assertThat(failed.decline()).isEqualTo(Decline.of(DeclineClass.FUNDS, "R01"));
    assertThat(failed.on()).isEqualTo("2026-03-04");
    assertThat(gateway.captured(request.key())).isEqualTo(usd("0"));
    assertThat(gateway.findCharge(request).asOptional())
        .contains(new ChargeOutcome.Declined(failed.decline()));
    gateway.charge(charge("b", account, "100"));
    clock.advance(Duration.ofDays(2));
    assertThat(events(gateway, GatewayEvent.ChargeSucceeded.class)).hasSize(1);
  }

  @Test
  void aDebitCanComeBackAfterSuccess() {
    SavedMethod account =
        gateway.saveAccount(
            "checking-6789", PayerScript.always(Fate.cleared(2).thenReturned(3, "R10")));
    ChargeRequest request = charge("a", account, "100");
    PaymentId payment = ((ChargeOutcome.Pending) gateway.charge(request)).payment();
    clock.advance(Duration.ofDays(10));

    GatewayEvent.Reversed back = events(gateway, GatewayEvent.Reversed.class).get(0);

    assertThat(back.reversal().kind()).isEqualTo(ReversalKind.RETURN);
    assertThat(back.reversal().payment()).isEqualTo(payment);
    assertThat(back.reversal().amount()).isEqualTo(usd("100"));
    assertThat(back.reversal().code()).isEqualTo("R10");
    assertThat(back.reversal().on()).isEqualTo("2026-03-09");
    assertThat(back.fee()).isEqualTo(usd("4.00"));
    assertThat(gateway.balance().foots()).isTrue();
    assertThat(gateway.capturedFor(Gateways.invoice("a"))).isEqualTo(usd("0"));
  }

  @Test
  void aScriptedDisputeIsToldAndWonUnderOneId() {
    SavedMethod card =
        gateway.saveCard(
            "visa-0259", PayerScript.always(Fate.approved().thenDisputed(5, "4853").thenWon(20)));
    taken(gateway, charge("a", card, "100"));
    clock.advance(Duration.ofDays(30));

    String dispute = events(gateway, GatewayEvent.Reversed.class).get(0).reversal().sourceId();

    assertThat(events(gateway, GatewayEvent.DisputeWon.class))
        .extracting(GatewayEvent.DisputeWon::sourceId)
        .containsExactly(dispute);
    assertThat(gateway.balance().reversals()).isEqualTo(usd("0"));
    assertThat(gateway.balance().foots()).isTrue();
    assertThatThrownBy(() -> gateway.winDispute(dispute)).hasMessageContaining(dispute);
  }

  @Test
  void nothingComesBackOfWhatWasGivenBackBefore() {
    SavedMethod card =
        gateway.saveCard("visa-0259", PayerScript.always(Fate.approved().thenDisputed(5, "4853")));
    PaymentId payment = taken(gateway, charge("a", card, "100"));
    gateway.refundByHand(payment, usd("100"));
    clock.advance(Duration.ofDays(30));

    assertThat(events(gateway, GatewayEvent.Reversed.class)).hasSize(1);
    assertThat(gateway.balance().foots()).isTrue();
  }

  @Test
  void aStuckDebitStaysPending() {
    SavedMethod account = gateway.saveAccount("checking-0000", PayerScript.always(Fate.stuck()));
    ChargeRequest request = charge("a", account, "100");
    gateway.charge(request);
    clock.advance(Duration.ofDays(90));

    assertThat(events(gateway)).isEmpty();
    assertThat(gateway.findCharge(request))
        .isInstanceOfSatisfying(
            Probe.Found.class,
            found -> assertThat(found.value()).isInstanceOf(ChargeOutcome.Pending.class));
  }

  @Test
  void eventsCanComeTwiceAndLateUnderTheirOwnIds() {
    SavedMethod card = gateway.saveCard("visa-4242", PayerScript.approves());
    PaymentId payment = taken(gateway, charge("a", card, "100"));
    gateway.feed().delayNext();
    gateway.refundByHand(payment, usd("10"));
    gateway.feed().repeatNext();
    gateway.refundByHand(payment, usd("20"));
    assertThat(amounts()).containsExactly("USD 20.00");
    clock.advance(Duration.ofDays(1));

    assertThat(amounts()).containsExactly("USD 20.00", "USD 20.00", "USD 10.00");
    assertThat(new HashSet<>(events(gateway))).hasSameSizeAs(new HashSet<>(ids()));
  }

  @Test
  void disturbancesAreTheSameUnderTheSameSeed() {
    assertThat(disturbed(7)).isEqualTo(disturbed(7)).isNotEqualTo(disturbed(8));
    assertThat(new HashSet<>(disturbed(7))).as("40 refunds and a payout").hasSize(41);
  }

  @Test
  void aPositionThatWasNeverGivenOutIsRefused() {
    assertThatThrownBy(() -> gateway.eventsAfter(Optional.of("99")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> gateway.eventsAfter(Optional.of("nonsense")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> gateway.eventsAfter(Optional.of("-1")))
        .isInstanceOf(RefusedException.class);
  }

  private List<String> amounts() {
    return events(gateway, GatewayEvent.Reversed.class).stream()
        .map(event -> event.reversal().amount().toString())
        .toList();
  }

  private List<String> ids() {
    return events(gateway).stream().map(GatewayEvent::id).toList();
  }

  private static List<String> disturbed(long seed) {
    VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
    FakeGateway gateway = FakeGateway.at(clock);
    gateway.feed().disturb(20, 20, seed);
    PaymentId payment =
        taken(gateway, charge("a", gateway.saveCard("visa-4242", PayerScript.approves()), "100"));
    for (int i = 0; i < 40; i++) {
      gateway.refundByHand(payment, usd("1"));
    }
    clock.advance(Duration.ofDays(1));
    return events(gateway).stream().map(GatewayEvent::id).toList();
  }
}
