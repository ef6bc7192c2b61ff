package io.mspbilling.collection;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes money through the gateway, after a last look at what the PSA says is owed.
 *
 * <p>That a look-up does not find a charge never leads to a second one: only the gateway's own keys
 * make it safe to send again, and without them a person decides.
 */
public final class Charging implements EffectHandler<ChargeRequest, ChargeResult> {

  /** Money taken from a customer's saved payment method. */
  public static final EffectType<ChargeRequest, ChargeResult> TYPE =
      new EffectType<>("charge", ChargeRequest::of, ChargeResult::facts, ChargeResult::of);

  private final PaymentGateway gateway;
  private final Psa psa;

  public Charging(PaymentGateway gateway, Psa psa) {
    this.gateway = Objects.requireNonNull(gateway, "gateway");
    this.psa = Objects.requireNonNull(psa, "psa");
  }

  @Override
  public EffectType<ChargeRequest, ChargeResult> type() {
    return TYPE;
  }

  /**
   * Somebody may have entered a payment by hand since the PSA was read, or voided an invoice: that
   * also shows where no balances are kept.
   */
  @Override
  public Optional<String> objection(ChargeRequest order) {
    return order.allocations().stream()
        .filter(allocation -> owed(allocation).compareTo(allocation.amount()) < 0)
        .findFirst()
        .map(
            allocation ->
                "less is owed on invoice "
                    + allocation.invoiceNumber()
                    + " than when it was decided");
  }

  private Money owed(Allocation allocation) {
    Money nothing = Money.zero(allocation.amount().currency());
    Money unsaid = psa.features().contains(PsaFeature.BALANCES) ? nothing : allocation.amount();
    return psa.findInvoice(allocation.invoice())
        .filter(found -> !found.isVoid())
        .map(found -> found.balance().orElse(unsaid))
        .orElse(nothing);
  }

  @Override
  public Outcome<ChargeResult> perform(ChargeRequest order) {
    return meaning(gateway.charge(order));
  }

  @Override
  public Probe<Outcome<ChargeResult>> probe(ChargeRequest order) {
    return gateway.findCharge(order).map(Charging::meaning);
  }

  @Override
  public Guarantees guarantees() {
    return gateway.guarantees();
  }

  @Override
  public boolean isAbsenceProof() {
    return false;
  }

  @Override
  public void requireDone(ChargeResult result) {
    if (result.payment().isEmpty()) {
      throw new IllegalArgumentException("a charge that was made has the gateway's id: " + result);
    }
  }

  private static Outcome<ChargeResult> meaning(ChargeOutcome outcome) {
    if (outcome instanceof ChargeOutcome.Succeeded succeeded) {
      return Outcome.done(ChargeResult.of(succeeded.payment()));
    }
    if (outcome instanceof ChargeOutcome.Pending pending) {
      return new Outcome.Pending<>(
          Optional.of(ChargeResult.of(pending.payment())), pending.expectedBy());
    }
    return declined(((ChargeOutcome.Declined) outcome).decline());
  }

  /** How a decline stands in the journal. */
  public static Outcome<ChargeResult> declined(Decline decline) {
    return Outcome.refused("declined with " + decline, Optional.of(ChargeResult.of(decline)));
  }
}
