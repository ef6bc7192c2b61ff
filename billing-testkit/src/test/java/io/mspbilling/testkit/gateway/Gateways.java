package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Requests and readings that the gateway's tests share. */
final class Gateways {
  static final Currency USD = Currency.getInstance("USD");
  private static final SystemName PSA = SystemName.of("some-psa");

  private Gateways() {}

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  static EffectKey key(String type, String name) {
    return EffectKey.derive(TenantId.of("test"), type, List.of(name));
  }

  static InvoiceId invoice(String name) {
    return new InvoiceId(PSA, "inv-" + name);
  }

  static ChargeRequest charge(String name, SavedMethod method, String amount) {
    return charge(name, method, new Allocation(invoice(name), name, usd(amount)));
  }

  static ChargeRequest charge(String name, SavedMethod method, Allocation... allocations) {
    return ChargeRequest.builder()
        .key(key("charge", name))
        .customer(new CustomerId(PSA, "cust-1"))
        .method(method)
        .addAllocations(allocations)
        .surcharge(Money.zero(allocations[0].amount().currency()))
        .attempt(1)
        .build();
  }

  static RefundRequest refund(String name, PaymentId payment, String amount) {
    return new RefundRequest(key("refund", name), payment, usd(amount), "asked for");
  }

  static PaymentId taken(FakeGateway gateway, ChargeRequest request) {
    return ((ChargeOutcome.Succeeded) gateway.charge(request)).payment();
  }

  static List<GatewayEvent> events(FakeGateway gateway) {
    return gateway.eventsAfter(Optional.empty()).records();
  }

  static <E extends GatewayEvent> List<E> events(FakeGateway gateway, Class<E> type) {
    return events(gateway).stream().filter(type::isInstance).map(type::cast).toList();
  }
}
