package io.mspbilling.issuance;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;
import java.util.Objects;
import java.util.Optional;

/** Takes recorded payments back from the PSA. Taking back twice is harmless: gone is gone. */
public final class TakingBack implements EffectHandler<PaymentVoid, PaymentId> {

  /** A recorded payment taken back; its result is the PSA's id of what is gone. */
  public static final EffectType<PaymentVoid, PaymentId> TYPE =
      new EffectType<>(
          "psa-void",
          PaymentVoid::of,
          payment -> Facts.builder().put("payment", payment).build(),
          facts -> facts.read("payment", PaymentId::parse));

  private final Psa psa;

  public TakingBack(Psa psa) {
    this.psa = Objects.requireNonNull(psa, "psa");
  }

  @Override
  public EffectType<PaymentVoid, PaymentId> type() {
    return TYPE;
  }

  /** Where people must do it, it is done as soon as they have. */
  @Override
  public Optional<String> objection(PaymentVoid order) {
    return isAble() || psa.findVoid(order) instanceof Probe.Found<PaymentVoid>
        ? Optional.empty()
        : Optional.of("the PSA takes no payments back; delete it there by hand");
  }

  private boolean isAble() {
    return psa.features().contains(PsaFeature.VOID_PAYMENTS);
  }

  @Override
  public Outcome<PaymentId> perform(PaymentVoid order) {
    if (isAble()) {
      psa.voidPayment(order);
    }
    return Outcome.done(order.payment());
  }

  @Override
  public Probe<Outcome<PaymentId>> probe(PaymentVoid order) {
    return psa.findVoid(order).map(gone -> Outcome.done(gone.payment()));
  }

  /** A payment that is gone may have been taken back by hand. */
  @Override
  public boolean isFoundByKey() {
    return false;
  }

  /** The PSA's id of a payment is never given again, so the order itself works as a key. */
  @Override
  public Guarantees guarantees() {
    return psa.guarantees().withKeys();
  }
}
