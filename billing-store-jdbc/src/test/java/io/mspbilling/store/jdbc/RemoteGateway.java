package io.mspbilling.store.jdbc;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The gateway of a town in another process. It knows no keys. */
record RemoteGateway(RemoteTown town) implements PaymentGateway {

  @Override
  public SystemName system() {
    return SystemName.of("fake-gateway");
  }

  @Override
  public Set<GatewayFeature> features() {
    return Set.of();
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(Duration.ZERO);
  }

  @Override
  public ChargeOutcome charge(ChargeRequest request) {
    return outcome(town.call("charge", facts(request)));
  }

  @Override
  public Probe<ChargeOutcome> findCharge(ChargeRequest request) {
    Facts answer = town.call("find-charge", facts(request));
    return answer.values().isEmpty() ? Probe.absent() : Probe.found(outcome(answer));
  }

  @Override
  public Pull<GatewayEvent> eventsAfter(Optional<String> position) {
    Facts answer = town.call("events", Facts.builder().put("position", position).build());
    return new Pull<>(
        answer.list("records", record -> GatewayEvents.of(record.under("it"))),
        List.of(),
        answer.find("position"));
  }

  @Override
  public PaymentId refund(RefundRequest request) {
    throw new UnsupportedOperationException("refund");
  }

  @Override
  public Probe<PaymentId> findRefund(RefundRequest request) {
    throw new UnsupportedOperationException("findRefund");
  }

  private static Facts facts(ChargeRequest request) {
    return Facts.builder().put("key", request.key()).putUnder("order", request.facts()).build();
  }

  private static ChargeOutcome outcome(Facts answer) {
    return new ChargeOutcome.Succeeded(answer.read("payment", PaymentId::parse));
  }
}
