package io.mspbilling.issuance;

import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.agreements.TrueUps;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Sets quantities of agreements in the PSA. What a quantity is can be read, so whether it was set
 * is never in doubt for long; one that somebody changed meanwhile is left alone.
 */
public final class TruingUp implements EffectHandler<QuantityOrder, BigDecimal> {

  /** Of a PSA that does not say how long it shows what was before. */
  private static final Duration LONG_LAG = Duration.ofMinutes(15);

  private final Psa psa;

  public TruingUp(Psa psa) {
    this.psa = Objects.requireNonNull(psa, "psa");
  }

  @Override
  public EffectType<QuantityOrder, BigDecimal> type() {
    return TrueUps.TYPE;
  }

  @Override
  public Optional<String> objection(QuantityOrder order) {
    Optional<BigDecimal> now = psa.findQuantity(order.agreement(), order.line());
    if (now.filter(one -> isSame(one, order.before()) || isSame(one, order.after())).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        now.map(
                one ->
                    "it is "
                        + one.toPlainString()
                        + " by now and not "
                        + order.before().toPlainString()
                        + " any more; count again")
            .orElse("the line is not there any more"));
  }

  @Override
  public Outcome<BigDecimal> perform(QuantityOrder order) {
    psa.setQuantity(order);
    return Outcome.done(order.after());
  }

  @Override
  public Probe<Outcome<BigDecimal>> probe(QuantityOrder order) {
    Optional<BigDecimal> now = psa.findQuantity(order.agreement(), order.line());
    if (now.filter(one -> isSame(one, order.after())).isPresent()) {
      return Probe.found(Outcome.done(order.after()));
    }
    return now.filter(one -> isSame(one, order.before())).isPresent()
        ? Probe.absent()
        : Probe.unclear(
            "it is "
                + now.map(BigDecimal::toPlainString).orElse("gone")
                + " by now, and nothing tells what was before that");
  }

  private static boolean isSame(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  /** A quantity that is right may have been set by hand. */
  @Override
  public boolean isFoundByKey() {
    return false;
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(psa.guarantees().lookUpLag().orElse(LONG_LAG));
  }
}
