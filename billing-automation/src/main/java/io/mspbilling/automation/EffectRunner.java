package io.mspbilling.automation;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Patience;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.RecordTooLongException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Carries effects out, each at most once: the intent is in the journal before the call, the
 * conclusion after it. What was interrupted in between is looked up, and sent again only where the
 * vendor's own promises make that harmless.
 */
final class EffectRunner {

  private final Memory memory;
  private final EffectLog log;
  private final VendorCalls calls;
  private final Map<EffectType<?, ?>, EffectHandler<?, ?>> handlers = new LinkedHashMap<>();
  private final InstantSource clock;
  private final ZoneId zone;
  private final Patience patience;

  EffectRunner(
      Memory memory,
      EffectLog log,
      VendorCalls calls,
      List<EffectHandler<?, ?>> handlers,
      InstantSource clock,
      ZoneId zone,
      Patience patience) {
    this.memory = memory;
    this.log = log;
    this.calls = calls;
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
   * @param begun whether it stands in the journal
   * @param overtaken whether others have written in between, so that all must be decided anew
   */
  record Done(Outcome<?> outcome, boolean begun, boolean overtaken) {

    private static Optional<Done> notBegun(Outcome<?> outcome) {
      return Optional.of(new Done(outcome, false, false));
    }
  }

  /** What the last look says against an order, as what becomes of it; empty if it may begin. */
  <O extends EffectOrder, R> Optional<Done> objection(EffectType<O, R> type, O order) {
    return handler(type)
        .flatMap(handler -> calls.objection(handler, order))
        .flatMap(Done::notBegun);
  }

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
    Optional<EffectState<O, R>> before = memory.state().effects.find(planned.type(), order.key());
    int attempt = before.map(EffectState::attempt).orElse(0) + 1;
    if (mustAskFirst(handler)) {
      Probe<Outcome<R>> shown = probe(handler, order, attempt);
      if (shown instanceof Probe.Unclear<Outcome<R>> unclear) {
        memory.doubt();
        return Done.notBegun(
            new Outcome.NotSent<>(
                "not known if it was done before: " + unclear.reason(),
                Optional.empty(),
                unclear.failure()));
      }
      if (shown instanceof Probe.Found<Outcome<R>> found) {
        if (before.isPresent()) {
          return Optional.of(
              conclude(planned.type(), order, before.get().attempt(), found.value()));
        }
        requireBegunByOthers(planned);
        return Optional.empty();
      }
    }
    Optional<Outcome<R>> objection = calls.objection(handler, order);
    if (objection.isPresent()) {
      return Done.notBegun(objection.get());
    }
    try {
      if (!log.intend(planned.type(), order, attempt)) {
        return Optional.empty();
      }
    } catch (RecordTooLongException e) {
      return Done.notBegun(Outcome.notSent("what is ordered is too long for the journal"));
    }
    Outcome<R> outcome =
        isLate(begun) || !today().equals(day)
            ? Outcome.notSent("this worker was held up; others may have moved on")
            : calls.send(handler, order);
    return Optional.of(conclude(planned.type(), order, attempt, outcome));
  }

  /**
   * In the first run on a journal every order is looked up before it is sent. What stands at the
   * vendor was begun by another worker since, which the journal then tells; or it was done after
   * this journal was saved, or happened after all. Where it cannot be asked, nothing is sent yet.
   */
  private boolean mustAskFirst(EffectHandler<?, ?> handler) {
    return !memory.isProven()
        && handler.guarantees().lookUpLag().isPresent()
        && handler.isFoundByKey();
  }

  private void requireBegunByOthers(Planned<?, ?> planned) {
    long before = memory.state().at();
    memory.catchUp();
    if (memory.state().at() > before) {
      return;
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
   * @param isStillAllowed whether an order may be sent again, by what people have decided since
   * @return what it found out and wrote; empty if there is nothing new
   */
  <O extends EffectOrder, R> Optional<Done> recover(
      EffectState<O, R> effect, Predicate<EffectOrder> isStillAllowed) {
    Optional<EffectHandler<O, R>> connected = handler(effect.type());
    if (connected.isEmpty() || !patience.isDue(effect, clock.instant(), today())) {
      return Optional.empty();
    }
    EffectHandler<O, R> handler = connected.get();
    Instant asked = clock.instant(); // An answer may be old by the time it is heard.
    Probe<Outcome<R>> probe = probe(handler, effect.order(), effect.attempt());
    if (probe instanceof Probe.Found<Outcome<R>> found) {
      return found.value().status() == effect.status()
          ? Optional.empty()
          : Optional.of(conclude(effect.type(), effect.order(), effect.attempt(), found.value()));
    }
    if (effect.status() == EffectStatus.PENDING) {
      return Optional.empty(); // The vendor had it. That it is not found proves nothing.
    }
    boolean absent =
        probe instanceof Probe.Absent<Outcome<R>>
            && handler.isAbsenceProof()
            && patience.isProof(effect, handler.guarantees(), asked);
    if (absent) { // Better decided anew than sent again as it was.
      Outcome<R> nothing = Outcome.notSent("looked up: it did not happen");
      return log.prove(effect.type(), effect.order(), effect.attempt(), nothing, today())
          ? Optional.of(new Done(nothing, true, false))
          : Optional.empty();
    }
    return isStillAllowed.test(effect.order())
        ? sendAgain(effect, Optional.empty())
        : Optional.empty();
  }

  /**
   * Sends the order of an effect in doubt again under its key, within the life of that. If it is
   * not wanted any more it stays in doubt, as the attempts before may have happened, and that is
   * written down once.
   *
   * @param objection what speaks against it by what is known, in words
   * @return what became of it; empty if there is nothing new
   */
  <O extends EffectOrder, R> Optional<Done> sendAgain(
      EffectState<O, R> effect, Optional<String> objection) {
    Instant begun = clock.instant();
    Optional<EffectHandler<O, R>> handler =
        handler(effect.type())
            .filter(one -> patience.isDue(effect, begun, today()))
            .filter(one -> patience.mayResend(effect, one.guarantees(), begun));
    if (handler.isEmpty()) {
      return Optional.empty();
    }
    Optional<Outcome<R>> against =
        objection.map(Outcome::<R>notSent).or(() -> calls.objection(handler.get(), effect.order()));
    return against.isPresent()
        ? notWanted(effect, against.get())
        : resend(handler.get(), effect, begun);
  }

  private <O extends EffectOrder, R> Optional<Done> notWanted(
      EffectState<O, R> effect, Outcome<R> against) {
    String words = "not sent again: " + against.reason();
    return against.failure().isPresent() || effect.reason().equals(words)
        ? Optional.empty() // Where nobody could look, nothing is known yet.
        : Optional.of(
            conclude(effect.type(), effect.order(), effect.attempt(), Outcome.inDoubt(words)));
  }

  private <O extends EffectOrder, R> Optional<Done> resend(
      EffectHandler<O, R> handler, EffectState<O, R> effect, Instant begun) {
    int attempt = effect.attempt() + 1;
    if (!log.intend(effect.type(), effect.order(), attempt)) {
      return Optional.empty();
    }
    Outcome<R> outcome =
        isLate(begun) ? Outcome.inDoubt("not sent again yet") : calls.send(handler, effect.order());
    if (outcome instanceof Outcome.NotSent<R>
        || (outcome instanceof Outcome.Refused<R> && outcome.answer().isEmpty())) {
      // It says nothing about the time before.
      outcome = new Outcome.InDoubt<>(outcome.reason(), outcome.failure());
    }
    return Optional.of(conclude(effect.type(), effect.order(), attempt, outcome));
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

  private <O extends EffectOrder, R> Probe<Outcome<R>> probe(
      EffectHandler<O, R> handler, O order, int attempt) {
    return log.shown(handler.type(), order, attempt, calls.probe(handler, order));
  }

  /** What happened is written whatever others wrote meanwhile. */
  private <O extends EffectOrder, R> Done conclude(
      EffectType<O, R> type, O order, int attempt, Outcome<R> outcome) {
    return new Done(outcome, true, !log.conclude(type, order, attempt, outcome, today()));
  }
}
