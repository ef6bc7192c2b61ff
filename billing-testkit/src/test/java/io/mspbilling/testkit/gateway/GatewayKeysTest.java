package io.mspbilling.testkit.gateway;

import static io.mspbilling.testkit.gateway.Gateways.charge;
import static io.mspbilling.testkit.gateway.Gateways.refund;
import static io.mspbilling.testkit.gateway.Gateways.taken;
import static io.mspbilling.testkit.gateway.Gateways.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.calls.CallFault;
import java.time.Duration;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class GatewayKeysTest {
  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final FakeGateway gateway = FakeGateway.at(clock);
  private final SavedMethod card = gateway.saveCard("visa-4242", PayerScript.approves());

  @Test
  void aDeclineIsReplayedUnderItsKeyAndTheScriptDoesNotMoveOn() {
    SavedMethod broke =
        gateway.saveCard("visa-9995", PayerScript.declinesFirst(1, DeclineClass.FUNDS, "nsf"));
    ChargeRequest first = charge("a", broke, "100");

    ChargeOutcome declined = gateway.charge(first);

    assertThat(declined).isInstanceOf(ChargeOutcome.Declined.class);
    assertThat(gateway.charge(first)).isEqualTo(declined);
    assertThat(gateway.findCharge(first)).isEqualTo(Probe.found(declined));
    assertThat(gateway.charge(charge("b", broke, "100")))
        .isInstanceOf(ChargeOutcome.Succeeded.class);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsAConflict() {
    gateway.charge(charge("a", card, "100"));

    assertThatThrownBy(() -> gateway.charge(charge("a", card, "100.01")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("idempotency_error");
  }

  @Test
  void aKeyThatIsForgottenIsANewCharge() {
    ChargeRequest request = charge("a", card, "100");
    PaymentId first = taken(gateway, request);
    clock.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(taken(gateway, request)).isEqualTo(first);
    clock.advance(Duration.ofMillis(1));

    assertThat(taken(gateway, request)).isNotEqualTo(first);

    assertThat(gateway.captured(request.key())).isEqualTo(usd("200"));
    assertThat(gateway.findCharge(request)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void aRefusedRequestLeavesNothingUnderItsKey() {
    assertThatThrownBy(() -> gateway.charge(charge("a", card, "0.49")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("amount_too_small");

    assertThat(gateway.charge(charge("a", card, "0.50")))
        .isInstanceOf(ChargeOutcome.Succeeded.class);
  }

  @Test
  void anotherCurrencyAndTooMuchAreRefused() {
    Money yen = Money.ofMinor(10_000, Currency.getInstance("JPY"));
    ChargeRequest inYen = charge("a", card, new Allocation(Gateways.invoice("a"), "a", yen));

    assertThatThrownBy(() -> gateway.charge(inYen)).hasMessageContaining("currency_not_supported");
    assertThatThrownBy(() -> gateway.charge(charge("b", card, "1000000")))
        .hasMessageContaining("amount_too_large");
  }

  @Test
  void aLookUpDoesNotSeeWhatWasJustDone() {
    FakeGateway lagging = FakeGateway.builder(clock).lookUpLag(Duration.ofSeconds(60)).build();
    ChargeRequest request =
        charge("a", lagging.saveCard("visa-4242", PayerScript.approves()), "100");
    taken(lagging, request);
    clock.advance(Duration.ofSeconds(59));

    assertThat(lagging.findCharge(request)).isEqualTo(Probe.absent());
    clock.advance(Duration.ofSeconds(1));
    assertThat(lagging.findCharge(request)).isInstanceOf(Probe.Found.class);
  }

  @Test
  void aPayerThatNeverAnswersLeavesTheChargeUnclear() {
    ChargeRequest request =
        charge("a", gateway.saveCard("visa-0000", PayerScript.neverAnswers()), "100");

    assertThatThrownBy(() -> gateway.charge(request)).isInstanceOf(UnknownOutcomeException.class);
    assertThatThrownBy(() -> gateway.charge(request)).isInstanceOf(UnknownOutcomeException.class);

    assertThat(gateway.findCharge(request)).isInstanceOf(Probe.Unclear.class);
    assertThat(gateway.captured(request.key())).isEqualTo(usd("0"));
    assertThat(gateway.charges()).hasSize(1);
  }

  @Test
  void aWrongAmountInTheAnswerIsNeverClearedUpByALookUp() {
    ChargeRequest request = charge("a", card, "100");
    gateway.faults().next(GatewayOperation.CHARGE, CallFault.wrongAmountAnswered());

    assertThatThrownBy(() -> gateway.charge(request)).isInstanceOf(UnknownOutcomeException.class);

    assertThat(gateway.findCharge(request)).isInstanceOf(Probe.Unclear.class);
    assertThat(gateway.captured(request.key())).isEqualTo(usd("100"));
  }

  @Test
  void refundsAreRefusedBeyondWhatIsLeftAndOnADispute() {
    PaymentId payment = taken(gateway, charge("a", card, "100"));
    gateway.refund(refund("r", payment, "60"));
    assertThatThrownBy(() -> gateway.refund(refund("s", payment, "40.01")))
        .hasMessageContaining("USD 40.00");
    gateway.dispute(payment, "4853");

    assertThatThrownBy(() -> gateway.refund(refund("t", payment, "1")))
        .hasMessageContaining("charge_disputed");
    assertThat(gateway.capturedFor(Gateways.invoice("a"))).isEqualTo(usd("0"));
    assertThat(gateway.balance().foots()).isTrue();
  }

  @Test
  void aPendingDebitCannotBeRefunded() {
    SavedMethod account = gateway.saveAccount("checking-6789", PayerScript.clears(2));
    ChargeOutcome.Pending pending =
        (ChargeOutcome.Pending) gateway.charge(charge("a", account, "100"));

    assertThat(pending.expectedBy()).isEqualTo("2026-03-04");
    assertThatThrownBy(() -> gateway.refund(refund("r", pending.payment(), "100")))
        .hasMessageContaining("charge_not_collected");
  }

  @Test
  void aPartThatWentBackIsSharedOutAmongInvoices() {
    ChargeRequest request =
        charge(
            "a",
            card,
            new Allocation(Gateways.invoice("a"), "a", usd("75")),
            new Allocation(Gateways.invoice("b"), "b", usd("25")));

    gateway.refund(refund("r", taken(gateway, request), "10"));

    assertThat(gateway.capturedFor(Gateways.invoice("a"))).isEqualTo(usd("67.50"));
    assertThat(gateway.capturedFor(Gateways.invoice("b"))).isEqualTo(usd("22.50"));
  }
}
