package io.mspbilling.automation;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Fault;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.worklist.SystemTroubles;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls vendors, and turns whatever they throw into what it says about the effect, and about their
 * system.
 */
final class VendorCalls {

  private static final Logger logger = LoggerFactory.getLogger(VendorCalls.class);

  private final SystemTroubles troubles;

  /**
   * @param troubles takes down which systems could not be used
   */
  VendorCalls(SystemTroubles troubles) {
    this.troubles = troubles;
  }

  /**
   * Reads from a system.
   *
   * @return empty if it could not be read
   */
  <T> Optional<T> read(SystemName system, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (BillingException e) {
      logger.atWarn().setCause(e).log("a system could not be read");
      troubles.note(e);
    } catch (RuntimeException e) {
      logger.atError().setCause(e).addKeyValue("system", system).log("a connector failed");
      troubles.noteBroken(system.value(), e);
    }
    return Optional.empty();
  }

  /** The last look: whether anything speaks against an order, in the form of what becomes of it. */
  <O extends EffectOrder, R> Optional<Outcome<R>> objection(EffectHandler<O, R> handler, O order) {
    try {
      return handler.objection(order).map(Outcome::notSent);
    } catch (BillingException e) {
      failed(e);
      return Optional.of(
          new Outcome.NotSent<>(Optional.of(e.fault()), String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      failed(order, e);
      return Optional.of(Outcome.notSent("the connector failed: " + e.getClass().getSimpleName()));
    }
  }

  <O extends EffectOrder, R> Outcome<R> send(EffectHandler<O, R> handler, O order) {
    try {
      return handler.perform(order);
    } catch (BillingException e) {
      failed(e);
      return Outcome.of(e);
    } catch (RuntimeException e) {
      failed(order, e);
      return Outcome.inDoubt("the connector failed: " + e.getClass().getSimpleName());
    }
  }

  <O extends EffectOrder, R> Probe<Outcome<R>> probe(EffectHandler<O, R> handler, O order) {
    try {
      return handler.probe(order);
    } catch (BillingException e) {
      failed(e);
      return Probe.unclear(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      failed(order, e);
      return Probe.unclear("the connector failed: " + e.getClass().getSimpleName());
    }
  }

  /** What a system does not take of one order says nothing about the system. */
  private void failed(BillingException e) {
    if (e.fault() != Fault.REQUEST) {
      troubles.note(e);
    }
  }

  private static void failed(EffectOrder order, RuntimeException e) {
    logger.atWarn().setCause(e).addKeyValue("effect", order.key()).log("a port failed");
  }
}
