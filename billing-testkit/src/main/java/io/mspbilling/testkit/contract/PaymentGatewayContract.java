package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PaymentGateway} promises. Extend it, give it the connector and the gateway's
 * side of it, and run it.
 *
 * <p>JUnit makes a new object for each test; its world starts out without a charge. What the
 * connector's {@code features()} leave out is expected to be refused or to be called unclear.
 */
public abstract class PaymentGatewayContract extends GatewayChargeContract {
  private static final int DAYS_UNTIL_PAYOUT = 14;

  /** For subclasses only. */
  protected PaymentGatewayContract() {}

  @Test
  final void aRefundGivesTheWholeBackOnce() {
    PaymentId charge = succeeded(request("a", world().approvingCard(), 12_345));
    RefundRequest refund = refund("r", charge, 12_345);

    PaymentId id = gateway().refund(refund);

    assertEquals(money(0), world().left(charge));
    if (gateway().guarantees().lookUpLag().isPresent()) {
      assertEquals(id, Writes.found(gateway().findRefund(refund)));
      Writes.absent(gateway().findRefund(refund("other", charge, 12_345)));
    } else {
      cannotTell(() -> gateway().findRefund(refund));
    }
    if (gateway().guarantees().keyLife().isPresent()) {
      assertEquals(id, gateway().refund(refund));
    }
    Writes.turnedDown(
        "more than there is left", () -> gateway().refund(refund("again", charge, 12_345)));
  }

  @Test
  final void aPartIsGivenBackIfThatIsOffered() {
    PaymentId charge = succeeded(request("a", world().approvingCard(), 12_345));
    RefundRequest refund = refund("r", charge, 345);
    if (!has(GatewayFeature.PARTIAL_REFUNDS)) {
      Writes.unsupported(() -> gateway().refund(refund));
      assertEquals(money(12_345), world().left(charge));
      return;
    }

    gateway().refund(refund);

    assertEquals(money(12_000), world().left(charge));
    Writes.turnedDown(
        "more than there is left", () -> gateway().refund(refund("s", charge, 12_001)));
  }

  @Test
  final void aRefundWhoseAnswerWasLostIsFound() {
    PaymentId charge = succeeded(request("a", world().approvingCard(), 12_345));
    RefundRequest refund = refund("r", charge, 12_345);
    world().commitNextWriteThenFail();

    Writes.lost(() -> gateway().refund(refund));

    assertEquals(money(0), world().left(charge));
    if (gateway().guarantees().lookUpLag().isPresent()) {
      Writes.found(gateway().findRefund(refund));
    }
  }

  @Test
  final void aRefundThatWasNeverMadeIsAbsent() {
    PaymentId charge = succeeded(request("a", world().approvingCard(), 12_345));
    RefundRequest refund = refund("r", charge, 12_345);
    world().failNextWriteWithoutCommit();

    Writes.undone(() -> gateway().refund(refund));

    assertEquals(money(12_345), world().left(charge));
    if (gateway().guarantees().lookUpLag().isPresent()) {
      Writes.absent(gateway().findRefund(refund));
    }
  }

  @Test
  final void aBankDebitIsPendingAndItsSuccessIsTold() {
    Optional<SavedMethod> account = world().clearingAccount();
    assumeTrue(account.isPresent(), "this gateway takes no bank accounts");
    ChargeRequest request = request("a", account.get(), 12_345);

    ChargeOutcome.Pending pending =
        assertInstanceOf(ChargeOutcome.Pending.class, gateway().charge(request));
    world().passDays(DAYS_UNTIL_PAYOUT);

    List<GatewayEvent.ChargeSucceeded> told =
        events(GatewayEvent.ChargeSucceeded.class, Optional.empty());
    assertEquals(List.of(request.key()), told.stream().map(one -> one.charge()).toList());
    assertEquals(pending.payment(), told.get(0).payment());
  }

  @Test
  final void aRefundByHandIsTold() {
    PaymentId charge = succeeded(request("a", world().approvingCard(), 12_345));
    world().refundByHand(charge, money(12_345));
    world().passDays(1);

    List<GatewayEvent.Reversed> told = events(GatewayEvent.Reversed.class, Optional.empty());

    assertEquals(1, told.size(), "told once: " + told);
    Reversal reversal = told.get(0).reversal();
    assertEquals(ReversalKind.REFUND, reversal.kind());
    assertEquals(charge, reversal.payment());
    assertEquals(money(12_345), reversal.amount());
  }

  @Test
  final void aPayoutHoldsTheChargeAndItsFee() {
    PaymentId charge = succeeded(request("a", world().approvingCard(), 12_345));
    world().passDays(DAYS_UNTIL_PAYOUT);

    List<Payout> payouts =
        events(GatewayEvent.PaidOut.class, Optional.empty()).stream()
            .map(GatewayEvent.PaidOut::payout)
            .toList();

    assertEquals(1, payouts.size(), "one payout: " + payouts);
    if (has(GatewayFeature.PAYOUT_LINES)) {
      List<PayoutLine> charges =
          payouts.get(0).lines().stream()
              .filter(line -> line.kind() == PayoutLineKind.CHARGE)
              .toList();
      assertEquals(1, charges.size());
      assertEquals(Optional.of(charge), charges.get(0).payment());
      assertEquals(money(12_345), charges.get(0).gross());
      assertEquals(money(12_345).minus(payouts.get(0).fees()), payouts.get(0).net());
    }
    assertTrue(payouts.get(0).net().compareTo(money(12_345)) <= 0);
  }

  @Test
  final void readingOnFromAPositionBringsNothingTwice() {
    SavedMethod card = world().approvingCard();
    succeeded(request("a", card, 12_345));
    world().passDays(DAYS_UNTIL_PAYOUT);
    Pull<GatewayEvent> first = gateway().eventsAfter(Optional.empty());
    Optional<String> position = first.position();
    assertTrue(position.isPresent(), "a read of events says where to go on");
    assertEquals(List.of(), gateway().eventsAfter(position).records());

    succeeded(request("b", card, 5_000));
    world().passDays(DAYS_UNTIL_PAYOUT);

    List<String> later = ids(gateway().eventsAfter(position));
    List<String> all = ids(gateway().eventsAfter(Optional.empty()));
    assertTrue(!later.isEmpty(), "the second payout");
    assertEquals(all.size(), new HashSet<>(all).size(), "ids are different: " + all);
    assertEquals(ids(first), all.subList(0, first.records().size()), "ids never change");
    assertEquals(later, all.subList(first.records().size(), all.size()));
  }

  private <E extends GatewayEvent> List<E> events(Class<E> type, Optional<String> position) {
    return gateway().eventsAfter(position).records().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static List<String> ids(Pull<GatewayEvent> pull) {
    return pull.records().stream().map(GatewayEvent::id).toList();
  }

  private RefundRequest refund(String name, PaymentId charge, long amount) {
    Money money = money(amount);
    return new RefundRequest(Writes.key("refund", name), charge, money, "asked for");
  }
}
