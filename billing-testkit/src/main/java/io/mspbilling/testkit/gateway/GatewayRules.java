package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.money.Money;
import java.util.Optional;

/** What the gateway refuses before it does anything. */
final class GatewayRules {
  private final GatewayTerms terms;
  private final Refusals refusals;

  GatewayRules(GatewayTerms terms) {
    this.terms = terms;
    this.refusals = new Refusals(terms.system());
  }

  Refusals refusals() {
    return refusals;
  }

  void requireChargeable(ChargeRequest request, SavedMethods methods) {
    GatewayOperation charge = GatewayOperation.CHARGE;
    SavedMethod saved =
        methods
            .find(request.method().id())
            .orElseThrow(() -> refusals.missing(charge, "payment method"));
    if (saved.rail() != request.method().rail()) {
      throw refusals.invalid(charge, "method_type_mismatch", "the method is " + saved.rail());
    }
    Money amount = request.amount();
    requireCurrency(charge, amount);
    if (amount.compareTo(terms.minimum()) < 0) {
      throw refusals.invalid(charge, "amount_too_small", "charge " + terms.minimum() + " or more");
    }
    if (amount.compareTo(terms.maximum()) > 0) {
      throw refusals.invalid(charge, "amount_too_large", "charge " + terms.maximum() + " or less");
    }
  }

  FakeCharge requireRefundable(Optional<FakeCharge> found, Money amount) {
    GatewayOperation refund = GatewayOperation.REFUND;
    FakeCharge charge = found.orElseThrow(() -> refusals.missing(refund, "charge"));
    requireCurrency(refund, amount);
    if (charge.status() != ChargeStatus.SUCCEEDED) {
      throw refusals.invalid(refund, "charge_not_collected", "there is nothing to give back yet");
    }
    if (charge.disputed()) {
      throw refusals.invalid(refund, "charge_disputed", "answer the dispute instead");
    }
    if (!amount.isPositive() || amount.compareTo(charge.left()) > 0) {
      throw refusals.invalid(
          refund, "amount_too_large", "at most " + charge.left() + " can be given back");
    }
    if (!terms.has(GatewayFeature.PARTIAL_REFUNDS) && !amount.equals(charge.request().amount())) {
      throw new UnsupportedFeatureException(
          terms.system().value(), refund.label(), "a part of a charge cannot be given back");
    }
    return charge;
  }

  private void requireCurrency(GatewayOperation operation, Money amount) {
    if (!amount.currency().equals(terms.currency())) {
      throw refusals.invalid(
          operation, "currency_not_supported", "this gateway takes " + terms.currency());
    }
  }
}
