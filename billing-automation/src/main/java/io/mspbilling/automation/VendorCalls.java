package io.mspbilling.automation;

import io.mspbilling.failure.BillingException;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls vendors, and turns whatever they throw into what it says about the effect. */
final class VendorCalls {

  private static final Logger logger = LoggerFactory.getLogger(VendorCalls.class);

  private VendorCalls() {}

  /** The last look: whether anything speaks against an order, in the form of what becomes of it. */
  static <O extends EffectOrder, R> Optional<Outcome<R>> objection(
      EffectHandler<O, R> handler, O order) {
    try {
      return handler.objection(order).map(Outcome::notSent);
    } catch (BillingException e) {
      return Optional.of(
          new Outcome.NotSent<>(Optional.of(e.fault()), String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      failed(order, e);
      return Optional.of(Outcome.notSent("the connector failed: " + e.getClass().getSimpleName()));
    }
  }

  static <O extends EffectOrder, R> Outcome<R> send(EffectHandler<O, R> handler, O order) {
    try {
      return handler.perform(order);
    } catch (BillingException e) {
      return Outcome.of(e);
    } catch (RuntimeException e) {
      failed(order, e);
      return Outcome.inDoubt("the connector failed: " + e.getClass().getSimpleName());
    }
  }

  static <O extends EffectOrder, R> Probe<Outcome<R>> probe(EffectHandler<O, R> handler, O order) {
    try {
      return handler.probe(order);
    } catch (BillingException e) {
      return Probe.unclear(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      failed(order, e);
      return Probe.unclear("the connector failed: " + e.getClass().getSimpleName());
    }
  }

  private static void failed(EffectOrder order, RuntimeException e) {
    logger.atWarn().setCause(e).addKeyValue("effect", order.key()).log("a port failed");
  }
}
