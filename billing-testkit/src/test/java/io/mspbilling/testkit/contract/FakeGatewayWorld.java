package io.mspbilling.testkit.contract;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;

/** The far side of the in-process gateway. */
final class FakeGatewayWorld implements GatewayWorld {
  private final VirtualClock clock;
  private final FakeGateway gateway;

  FakeGatewayWorld(VirtualClock clock, FakeGateway gateway) {
    this.clock = clock;
    this.gateway = gateway;
  }

  @Override
  public Currency currency() {
    return Currency.getInstance("USD");
  }

  @Override
  public SavedMethod approvingCard() {
    return gateway.saveCard("visa-4242", PayerScript.approves());
  }

  @Override
  public SavedMethod emptyCard() {
    return gateway.saveCard(
        "visa-9995", PayerScript.declines(DeclineClass.FUNDS, "insufficient_funds"));
  }

  @Override
  public Optional<SavedMethod> clearingAccount() {
    return Optional.of(gateway.saveAccount("checking-6789", PayerScript.clears(2)));
  }

  @Override
  public void passDays(int days) {
    clock.advance(Duration.ofDays(days));
  }

  @Override
  public Money captured(EffectKey key) {
    return gateway.captured(key);
  }

  @Override
  public Money left(PaymentId charge) {
    LedgerCharge found =
        gateway.charges().stream()
            .filter(one -> one.payment().equals(charge))
            .findFirst()
            .orElseThrow();
    return found.captured().minus(found.reversed());
  }

  @Override
  public void refundByHand(PaymentId charge, Money amount) {
    gateway.refundByHand(charge, amount);
  }

  @Override
  public void commitNextWriteThenFail() {
    script(CallFault.unknownAfterCommit());
  }

  @Override
  public void failNextWriteWithoutCommit() {
    script(CallFault.unknownBeforeCommit());
  }

  private void script(CallFault fault) {
    gateway.faults().clear();
    gateway.faults().next(GatewayOperation.CHARGE, fault);
    gateway.faults().next(GatewayOperation.REFUND, fault);
  }
}
