package io.mspbilling.automation;

import io.mspbilling.failure.BillingException;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Patience;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.Probe;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries effects out, each at most once: the intent is in the journal before the call, the
 * conclusion after it. What was interrupted in between is looked up, and sent again only where the
 * vendor's own promises make that harmless.
 */
final class EffectRunner {

  private static final Logger logger = LoggerFactory.getLogger(EffectRunner.class);

  private final Memory memory;
  private final Map<EffectType<?, ?>, EffectHandler<?, ?>> handlers = new LinkedHashMap<>();
  private final InstantSource clock;
  private final ZoneId zone;
  private final Patience patience;

  EffectRunner(
      Memory memory,
      List<EffectHandler<?, ?>> handlers,
      InstantSource clock,
      ZoneId zone,
      Patience patience) {
    this.memory = memory;
    handlers.forEach(handler -> this.handlers.put(handler.type(), handler));
    this.clock = clock;
    this.zone = zone;
    this.patience = patience;
  }

  boolean canRun(EffectType<?, ?> type) {
    return handlers.containsKey(type);
  }

  /** Who carries out a type of effect, if its system is connected. */
  Optional<EffectHandler<?, ?>> find(EffectType<?, ?> type) {
    return Optional.ofNullable(handlers.get(type));
  }

  /** As {@link #find}, typed. */
  <O extends EffectOrder, R> Optional<EffectHandler<O, R>> handler(EffectType<O, R> type) {
    @SuppressWarnings("unchecked") // It is kept under the type that it handles.
    EffectHandler<O, R> handler = (EffectHandler<O, R>) handlers.get(type);
    return Optional.ofNullable(handler);
  }

  /**
   * How an attempt ended.
   *
   * @param overtaken whether others have written in between, so that all must be decided anew
   */
  record Done(Outcome<?> outcome, boolean overtaken) {}

  /**
   * Carries an effect out that was decided on the state as it is, if the journal still ends there
   * and the day is still the same.
   *
   * @return empty if somebody else has written since, so that the decision must be made anew
   * @throws IllegalStateException if the effect was begun already, by what the state knows
   */
  <O extends EffectOrder, R> Optional<Done> perform(Planned<O, R> planned, LocalDate day) {
    O order = planned.order();
    if (!memory.state().effects.mayBegin(order.key())) {
      throw new IllegalStateException("begun already: " + planned.description());
    }
    EffectHandler<O, R> handler = handler(planned.type()).orElseThrow();
    Instant begun = clock.instant();
    if (isKnownToOthers(handler, planned)) {
      return Optional.empty();
    }
    Optional<Outcome<R>> objection = objection(handler, order);
    if (objection.isPresent()) {
      return Optional.of(new Done(objection.get(), false));
    }
    int attempt =
        memory.state().effects.find(planned.type(), order.key()).map(EffectState::attempt).orElse(0)
            + 1;
    if (!memory.decide(EffectRecords.intended(planned.type(), order, attempt))) {
      return Optional.empty();
    }
    Outcome<R> outcome =
        isLate(begun) || !today().equals(day)
            ? Outcome.notSent("this worker was held up; others may have moved on")
            : send(handler, order);
    return Optional.of(conclude(planned.type(), order.key(), attempt, outcome));
  }

  /**
   * In the first run on a journal every order is looked up before it is sent. What stands at the
   * vendor was begun by another worker since, which the journal then tells; or it was done after
   * this journal was saved.
   *
   * @return whether another worker has written since
   */
  private <O extends EffectOrder, R> boolean isKnownToOthers(
      EffectHandler<O, R> handler, Planned<O, R> planned) {
    if (memory.isProven()
        || memory.state().effects.find(planned.type(), planned.key()).isPresent()
        || handler.guarantees().lookUpLag().isEmpty()
        || !(probe(handler, planned.order()) instanceof Probe.Found<Outcome<R>>)) {
      return false;
    }
    long before = memory.state().at();
    memory.catchUp();
    if (memory.state().at() > before) {
      return true;
    }
    throw new JournalException(
        "this journal is older than what was done: '"
            + planned.description()
            + "' stands at the vendor under its key "
            + planned.key()
            + " and not here; bring back the newest journal before the next run",
        null);
  }

  /**
   * Settles an effect that was interrupted, is in doubt, or was accepted and is overdue: it is
   * looked up; within the life of its key the same order is sent again under the same key; and
   * where the vendor's look-up is proof, its absence is. Whatever claims anything is written only
   * if the journal still ends where the state does.
   *
   * @param effect as the state has it
   * @return what it found out and wrote; empty if there is nothing new
   */
  <O extends EffectOrder, R> Optional<Done> recover(EffectState<O, R> effect) {
    Optional<EffectHandler<O, R>> connected = handler(effect.type());
    if (connected.isEmpty() || !patience.isDue(effect, clock.instant(), today())) {
      return Optional.empty();
    }
    EffectHandler<O, R> handler = connected.get();
    Instant asked = clock.instant(); // An answer may be old by the time it is heard.
    Probe<Outcome<R>> probe = probe(handler, effect.order());
    if (probe instanceof Probe.Found<Outcome<R>> found) {
      return found.value().status() == effect.status()
          ? Optional.empty()
          : Optional.of(conclude(effect.type(), effect.key(), effect.attempt(), found.value()));
    }
    if (effect.status() == EffectStatus.PENDING) {
      return Optional.empty(); // The vendor had it. That it is not found proves nothing.
    }
    Instant begun = clock.instant();
    if (patience.mayResend(effect, handler.guarantees(), begun)) {
      return resend(handler, effect, begun);
    }
    boolean absent =
        probe instanceof Probe.Absent<Outcome<R>>
            && handler.isAbsenceProof()
            && patience.isProof(effect, handler.guarantees(), asked);
    Outcome<R> nothing = Outcome.notSent("looked up: it did not happen");
    return absent
            && memory.decide(
                EffectRecords.concluded(
                    effect.type(), effect.key(), effect.attempt(), nothing, today()))
        ? Optional.of(new Done(nothing, false))
        : Optional.empty();
  }

  /** The same order under the same key. If it is not wanted any more, it stays in doubt. */
  private <O extends EffectOrder, R> Optional<Done> resend(
      EffectHandler<O, R> handler, EffectState<O, R> effect, Instant begun) {
    int attempt = effect.attempt() + 1;
    if (objection(handler, effect.order()).isPresent()
        || !memory.decide(EffectRecords.intended(effect.type(), effect.order(), attempt))) {
      return Optional.empty();
    }
    Outcome<R> outcome =
        isLate(begun) ? Outcome.inDoubt("not sent again yet") : send(handler, effect.order());
    if (outcome instanceof Outcome.NotSent<R>) {
      outcome = Outcome.inDoubt(outcome.reason()); // It says nothing about the time before.
    }
    return Optional.of(conclude(effect.type(), effect.key(), attempt, outcome));
  }

  /** The last look: whether anything speaks against an order, in the form of what becomes of it. */
  private static <O extends EffectOrder, R> Optional<Outcome<R>> objection(
      EffectHandler<O, R> handler, O order) {
    try {
      return handler.objection(order).map(Outcome::notSent);
    } catch (BillingException e) {
      return Optional.of(
          new Outcome.NotSent<>(Optional.of(e.fault()), String.valueOf(e.getMessage())));
    }
  }

  /**
   * A worker that slept since its last look must not send any more: by now another may take the
   * silence for proof that nothing happened, and do it in its place.
   */
  private boolean isLate(Instant begun) {
    return clock.instant().isAfter(begun.plus(patience.untilSent()));
  }

  private LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private static <O extends EffectOrder, R> Outcome<R> send(EffectHandler<O, R> handler, O order) {
    try {
      return handler.perform(order);
    } catch (BillingException e) {
      return Outcome.of(e);
    } catch (RuntimeException e) {
      logger.atWarn().setCause(e).addKeyValue("effect", order.key()).log("a port failed");
      return Outcome.inDoubt("the connector failed: " + e.getClass().getSimpleName());
    }
  }

  private static <O extends EffectOrder, R> Probe<Outcome<R>> probe(
      EffectHandler<O, R> handler, O order) {
    try {
      return handler.probe(order);
    } catch (BillingException e) {
      return Probe.unclear(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      logger.atWarn().setCause(e).addKeyValue("effect", order.key()).log("a port failed");
      return Probe.unclear("the connector failed: " + e.getClass().getSimpleName());
    }
  }

  /** What happened is written whatever others wrote meanwhile. */
  private <R> Done conclude(EffectType<?, R> type, EffectKey key, int attempt, Outcome<R> outcome) {
    boolean alone = memory.note(EffectRecords.concluded(type, key, attempt, outcome, today()));
    return new Done(outcome, !alone);
  }
}
