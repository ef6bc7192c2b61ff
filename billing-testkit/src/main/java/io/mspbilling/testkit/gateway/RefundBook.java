package io.mspbilling.testkit.gateway;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every refund made under a key. */
final class RefundBook {

  record Refund(EffectKey key, PaymentId id, Money amount, Instant at) {}

  private final List<Refund> refunds = new ArrayList<>();
  private final Money nothing;

  RefundBook(Money nothing) {
    this.nothing = nothing;
  }

  void add(Refund refund) {
    refunds.add(refund);
  }

  List<Refund> under(EffectKey key) {
    return refunds.stream().filter(refund -> refund.key().equals(key)).toList();
  }

  Money refunded(EffectKey key) {
    return under(key).stream().map(Refund::amount).reduce(nothing, Money::plus);
  }
}
