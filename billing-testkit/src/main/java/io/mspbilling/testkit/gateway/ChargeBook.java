package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.money.Split;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every charge that the gateway ever answered, found by id, by key and by invoice. */
final class ChargeBook {
  private final Map<PaymentId, FakeCharge> byId = new LinkedHashMap<>();
  private final Map<EffectKey, List<FakeCharge>> byKey = new HashMap<>();
  private final Map<InvoiceId, List<FakeCharge>> byInvoice = new HashMap<>();
  private final Money nothing;

  ChargeBook(Money nothing) {
    this.nothing = nothing;
  }

  void add(FakeCharge charge) {
    ChargeRequest request = charge.request();
    byId.put(charge.id(), charge);
    byKey.computeIfAbsent(request.key(), any -> new ArrayList<>()).add(charge);
    request.allocations().stream()
        .map(Allocation::invoice)
        .distinct()
        .forEach(id -> byInvoice.computeIfAbsent(id, any -> new ArrayList<>()).add(charge));
  }

  Optional<FakeCharge> find(PaymentId id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<FakeCharge> under(EffectKey key) {
    return byKey.getOrDefault(key, List.of());
  }

  List<LedgerCharge> snapshot() {
    return byId.values().stream().map(FakeCharge::snapshot).toList();
  }

  Money captured(EffectKey key) {
    return under(key).stream()
        .map(charge -> charge.snapshot().captured())
        .reduce(nothing, Money::plus);
  }

  /** What stays taken for an invoice; a part that went back is shared out by the allocations. */
  Money capturedFor(InvoiceId invoice) {
    return byInvoice.getOrDefault(invoice, List.of()).stream()
        .filter(charge -> charge.snapshot().isLive())
        .map(charge -> kept(charge, invoice))
        .reduce(nothing, Money::plus);
  }

  Money collected() {
    return succeeded().map(charge -> charge.request().amount()).reduce(nothing, Money::plus);
  }

  Money reversed() {
    return succeeded().map(FakeCharge::reversed).reduce(nothing, Money::plus);
  }

  private Stream<FakeCharge> succeeded() {
    return byId.values().stream().filter(charge -> charge.status() == ChargeStatus.SUCCEEDED);
  }

  private static Money kept(FakeCharge charge, InvoiceId invoice) {
    ChargeRequest request = charge.request();
    List<Long> weights = new ArrayList<>();
    request.allocations().forEach(one -> weights.add(one.amount().minorUnits()));
    weights.add(request.surcharge().minorUnits());
    List<Money> kept = Split.byWeights(request.amount().minus(charge.reversed()), weights);
    Money sum = Money.zero(request.amount().currency());
    for (int i = 0; i < request.allocations().size(); i++) {
      if (request.allocations().get(i).invoice().equals(invoice)) {
        sum = sum.plus(kept.get(i));
      }
    }
    return sum;
  }
}
