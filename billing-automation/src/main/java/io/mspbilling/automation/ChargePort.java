package io.mspbilling.automation;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import java.util.Optional;

/** Charges through the gateway, after a last look at what the PSA says is owed. */
final class ChargePort implements EffectPort {

  private final PaymentGateway gateway;
  private final Psa psa;

  ChargePort(PaymentGateway gateway, Psa psa) {
    this.gateway = gateway;
    this.psa = psa;
  }

  @Override
  public Conclusion perform(EffectOrder order) {
    ChargeRequest request = ChargeRequest.of(order.key(), order.facts());
    for (Allocation allocation : request.allocations()) {
      if (isPaidMeanwhile(allocation)) {
        return Conclusion.notSent(
            "invoice " + allocation.invoiceNumber() + " changed in the PSA since it was decided");
      }
    }
    return meaning(gateway.charge(request));
  }

  @Override
  public Probe<Conclusion> probe(EffectOrder order) {
    if (!gateway.features().contains(GatewayFeature.FIND_BY_KEY)) {
      return Probe.unclear("this gateway cannot be asked by our key");
    }
    ChargeRequest request = ChargeRequest.of(order.key(), order.facts());
    return EffectPort.concluded(gateway.findCharge(request), ChargePort::meaning);
  }

  /** Somebody may have entered a payment by hand since the PSA was read. */
  private boolean isPaidMeanwhile(Allocation allocation) {
    if (!psa.features().contains(PsaFeature.BALANCES)) {
      return false;
    }
    Optional<Invoice> invoice = psa.findInvoice(allocation.invoice());
    Money owed =
        invoice
            .filter(found -> !found.isVoid())
            .flatMap(Invoice::balance)
            .orElse(Money.zero(allocation.amount().currency()));
    return owed.compareTo(allocation.amount()) < 0;
  }

  private static Conclusion meaning(ChargeOutcome outcome) {
    if (outcome instanceof ChargeOutcome.Succeeded succeeded) {
      return Conclusion.succeeded(Facts.builder().put("payment", succeeded.payment()).build());
    }
    if (outcome instanceof ChargeOutcome.Pending pending) {
      return Conclusion.pending(
          "collected by " + pending.expectedBy() + " or declined",
          Facts.builder().put("payment", pending.payment()).build());
    }
    ChargeOutcome.Declined declined = (ChargeOutcome.Declined) outcome;
    return Conclusion.refused("declined with " + declined.decline(), declined.decline().facts());
  }
}
