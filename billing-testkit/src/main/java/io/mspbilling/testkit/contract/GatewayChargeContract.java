package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.SystemName;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What charging promises; {@link PaymentGatewayContract} adds the rest. */
abstract class GatewayChargeContract {
  private static final SystemName PSA = SystemName.of("some-psa");

  /** The connector under test. The same for a whole test, and with it the world behind it. */
  protected abstract PaymentGateway gateway();

  /** The gateway's side of it, without a charge at the start of each test. */
  protected abstract GatewayWorld world();

  @Test
  final void anApprovedChargeTakesTheAmountOnce() {
    ChargeRequest request = request("a", world().approvingCard(), 12_345);

    PaymentId payment = succeeded(request);

    assertEquals(gateway().system(), payment.system());
    assertEquals(money(12_345), world().captured(request.key()));
  }

  @Test
  final void aSurchargeIsTakenOnTop() {
    ChargeRequest request = request("a", world().approvingCard(), 10_000, 300);

    succeeded(request);

    assertEquals(money(10_300), world().captured(request.key()));
  }

  @Test
  final void aDeclineIsAnAnswerAndTakesNothing() {
    ChargeRequest request = request("a", world().emptyCard(), 12_345);

    ChargeOutcome.Declined declined =
        assertInstanceOf(ChargeOutcome.Declined.class, gateway().charge(request));

    assertEquals(DeclineClass.FUNDS, declined.decline().type());
    assertFalse(declined.decline().code().isBlank(), "the raw code is kept");
    assertEquals(money(0), world().captured(request.key()));
  }

  @Test
  final void theSameKeyTakesMoneyOnceIfThatIsOffered() {
    assumeTrue(gateway().guarantees().keyLife().isPresent());
    ChargeRequest request = request("a", world().approvingCard(), 12_345);

    assertEquals(gateway().charge(request), gateway().charge(request));

    assertEquals(money(12_345), world().captured(request.key()));
  }

  @Test
  final void theSameKeyForAnotherAmountTakesNothingMore() {
    assumeTrue(gateway().guarantees().keyLife().isPresent());
    SavedMethod card = world().approvingCard();
    ChargeRequest request = request("a", card, 12_345);
    succeeded(request);

    Writes.undone(() -> gateway().charge(request("a", card, 99)));

    assertEquals(money(12_345), world().captured(request.key()));
  }

  @Test
  final void otherKeysAreOtherCharges() {
    SavedMethod card = world().approvingCard();
    ChargeRequest first = request("a", card, 12_345);
    ChargeRequest second = request("b", card, 12_345);

    succeeded(first);
    succeeded(second);

    assertEquals(money(12_345), world().captured(first.key()));
    assertEquals(money(12_345), world().captured(second.key()));
  }

  @Test
  final void aChargeWhoseAnswerWasLostIsFound() {
    ChargeRequest request = request("a", world().approvingCard(), 12_345);
    world().commitNextWriteThenFail();

    Writes.lost(() -> gateway().charge(request));

    assertEquals(money(12_345), world().captured(request.key()));
    if (gateway().guarantees().lookUpLag().isPresent()) {
      assertInstanceOf(ChargeOutcome.Succeeded.class, Writes.found(gateway().findCharge(request)));
    } else {
      cannotTell(() -> gateway().findCharge(request));
    }
  }

  @Test
  final void aChargeThatWasNeverMadeIsAbsentAndCanBeRepeated() {
    ChargeRequest request = request("a", world().approvingCard(), 12_345);
    world().failNextWriteWithoutCommit();

    Writes.undone(() -> gateway().charge(request));

    assertEquals(money(0), world().captured(request.key()));
    if (gateway().guarantees().lookUpLag().isPresent()) {
      Writes.absent(gateway().findCharge(request));
    } else {
      cannotTell(() -> gateway().findCharge(request));
    }
    succeeded(request);
    assertEquals(money(12_345), world().captured(request.key()));
  }

  @Test
  final void aCardThatIsNotThereIsTurnedDown() {
    SavedMethod card = world().approvingCard();
    SavedMethod unknown =
        new SavedMethod(
            new PaymentMethodId(gateway().system(), "pm_nobody"), card.rail(), "Visa 0000");

    Writes.turnedDown(
        "a payment method that is not there",
        () -> gateway().charge(request("a", unknown, 12_345)));
  }

  final PaymentId succeeded(ChargeRequest request) {
    return assertInstanceOf(ChargeOutcome.Succeeded.class, gateway().charge(request)).payment();
  }

  final boolean has(GatewayFeature feature) {
    return gateway().features().contains(feature);
  }

  final Money money(long minorUnits) {
    return Money.ofMinor(minorUnits, world().currency());
  }

  final ChargeRequest request(String name, SavedMethod method, long amount) {
    return request(name, method, amount, 0);
  }

  private ChargeRequest request(String name, SavedMethod method, long amount, long surcharge) {
    return ChargeRequest.builder()
        .key(Writes.key("charge", name))
        .customer(new CustomerId(PSA, "cust-1"))
        .method(method)
        .addAllocations(
            new Allocation(new InvoiceId(PSA, "inv-" + name), "10-" + name, money(amount)))
        .surcharge(money(surcharge))
        .attempt(1)
        .build();
  }

  /** Without look-ups by key a gateway must say that it cannot tell; it must not guess. */
  static void cannotTell(Supplier<? extends Probe<?>> lookUp) {
    Probe<?> probe;
    try {
      probe = lookUp.get();
    } catch (UnsupportedFeatureException expected) {
      return;
    }
    assertInstanceOf(Probe.Unclear.class, probe);
  }
}
