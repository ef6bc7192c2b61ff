package io.mspbilling.benchmarks;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A gateway that tells again, under new ids, what became of the charges of a settled history. */
final class ToldAgain implements PaymentGateway {

  private final int charges;
  private final List<GatewayEvent> fresh = new ArrayList<>();
  private int told;

  ToldAgain(int charges) {
    this.charges = charges;
  }

  void tell(int events) {
    for (int i = 0; i < events; i++) {
      int charge = (int) (told * 7_919L % charges);
      fresh.add(
          new GatewayEvent.ChargeSucceeded(
              "evt_" + told++,
              SettledHistory.charge(charge).key(),
              SettledHistory.payment(charge),
              LocalDate.of(2026, 3, 2)));
    }
  }

  @Override
  public Pull<GatewayEvent> eventsAfter(Optional<String> position) {
    List<GatewayEvent> events = List.copyOf(fresh);
    fresh.clear();
    return Pull.of(events, Integer.toString(told));
  }

  @Override
  public SystemName system() {
    return SettledHistory.GATEWAY;
  }

  @Override
  public Set<GatewayFeature> features() {
    return Set.of();
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withKeysFor(Duration.ofDays(1));
  }

  @Override
  public ChargeOutcome charge(ChargeRequest request) {
    throw new UnsupportedOperationException("nothing is left to charge");
  }

  @Override
  public Probe<ChargeOutcome> findCharge(ChargeRequest request) {
    throw new UnsupportedOperationException("nothing is in doubt");
  }

  @Override
  public PaymentId refund(RefundRequest request) {
    throw new UnsupportedOperationException("nothing is left to refund");
  }

  @Override
  public Probe<PaymentId> findRefund(RefundRequest request) {
    throw new UnsupportedOperationException("nothing is in doubt");
  }
}
