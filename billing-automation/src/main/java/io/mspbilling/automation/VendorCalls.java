package io.mspbilling.automation;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Failure;
import io.mspbilling.failure.Fault;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.worklist.SystemTrouble;
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
  private final Audience audience;

  /**
   * @param troubles takes down which systems could not be used
   * @param audience is told of each of them once
   */
  VendorCalls(SystemTroubles troubles, Audience audience) {
    this.troubles = troubles;
    this.audience = audience;
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
      note(Failure.of(e));
    } catch (RuntimeException e) {
      logger.atError().setCause(e).addKeyValue("system", system).log("a connector failed");
      note(Failure.ofBroken(system.value(), "read", e));
    }
    return Optional.empty();
  }

  /** The last look: whether anything speaks against an order, in the form of what becomes of it. */
  <O extends EffectOrder, R> Optional<Outcome<R>> objection(EffectHandler<O, R> handler, O order) {
    try {
      return handler.objection(order).map(Outcome::notSent);
    } catch (BillingException e) {
      failed(e);
      return Optional.of(Outcome.notSent(Failure.of(e)));
    } catch (RuntimeException e) {
      return Optional.of(Outcome.notSent(broken(handler, order, e)));
    }
  }

  <O extends EffectOrder, R> Outcome<R> send(EffectHandler<O, R> handler, O order) {
    try {
      return handler.perform(order);
    } catch (BillingException e) {
      failed(e);
      return Outcome.of(e);
    } catch (RuntimeException e) {
      return Outcome.inDoubt(broken(handler, order, e));
    }
  }

  <O extends EffectOrder, R> Probe<Outcome<R>> probe(EffectHandler<O, R> handler, O order) {
    try {
      return handler.probe(order);
    } catch (BillingException e) {
      failed(e);
      return Probe.unclear(Failure.of(e));
    } catch (RuntimeException e) {
      return Probe.unclear(broken(handler, order, e));
    }
  }

  /** What a system does not take of one order says nothing about the system. */
  private void failed(BillingException e) {
    if (e.fault() != Fault.REQUEST) {
      note(Failure.of(e));
    }
  }

  private void note(Failure failure) {
    if (troubles.note(failure)) {
      audience.tell(one -> one.waiting(new SystemTrouble(failure)));
    }
  }

  private static Failure broken(
      EffectHandler<?, ?> handler, EffectOrder order, RuntimeException e) {
    logger.atWarn().setCause(e).addKeyValue("effect", order.key()).log("a port failed");
    return Failure.ofBroken("connector", handler.type().name(), e);
  }
}
