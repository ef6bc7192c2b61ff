package io.mspbilling.automation;

import io.mspbilling.failure.BillingException;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.EffectKind;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.Probe;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries effects out, each at most once: the intent is in the journal before the call, the
 * conclusion after it. What was interrupted in between is looked up, never repeated blindly.
 */
final class EffectRunner {

  private static final Logger logger = LoggerFactory.getLogger(EffectRunner.class);

  private final Journal journal;
  private final Map<EffectKind, EffectPort> ports;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Duration absenceGrace;

  EffectRunner(
      Journal journal,
      Map<EffectKind, EffectPort> ports,
      InstantSource clock,
      ZoneId zone,
      Duration absenceGrace) {
    this.journal = journal;
    this.ports = Map.copyOf(ports);
    this.clock = clock;
    this.zone = zone;
    this.absenceGrace = absenceGrace;
  }

  boolean canRun(EffectKind kind) {
    return ports.containsKey(kind);
  }

  /**
   * Carries an effect out, if the journal still ends where the decision was made.
   *
   * @param attempt which attempt it is, from 1
   * @param lastSequence the last entry that the decision knew
   * @return where the effect stands now, and where the journal ends; empty if somebody else has
   *     written since, so that the decision must be made anew
   */
  Optional<Done> perform(EffectOrder order, int attempt, long lastSequence) {
    Instant intendedAt = clock.instant();
    AppendResult intent =
        journal.appendIfLast(lastSequence, EffectRecords.intended(order, attempt), intendedAt);
    if (!intent.isAppended()) {
      return Optional.empty();
    }
    Conclusion conclusion =
        isStale(intendedAt)
            ? Conclusion.notSent("this worker was held up; others may have moved on")
            : conclusionOf(order);
    AppendResult written = conclude(order, attempt, conclusion);
    return Optional.of(
        new Done(
            conclusion,
            written instanceof AppendResult.Appended appended
                ? appended.entry().sequence()
                : lastSequence));
  }

  /**
   * A worker that slept since it wrote the intent must not send any more: by now another may take
   * the silence for proof that nothing happened, and do it in its place.
   */
  private boolean isStale(Instant intendedAt) {
    return clock.instant().isAfter(intendedAt.plus(absenceGrace.dividedBy(2)));
  }

  /** How an effect ended, and the last journal entry that its runner knows of. */
  record Done(Conclusion conclusion, long lastSequence) {}

  /**
   * Looks up an effect that was interrupted, is in doubt, or waits in a queue.
   *
   * @return what it found out; empty if nothing new
   */
  Optional<Conclusion> recover(EffectState effect) {
    EffectPort port = ports.get(effect.kind());
    if (port == null) {
      return Optional.empty();
    }
    Optional<Conclusion> found = found(effect, port);
    found.ifPresent(conclusion -> conclude(effect.order(), effect.attempt(), conclusion));
    return found;
  }

  private Optional<Conclusion> found(EffectState effect, EffectPort port) {
    Probe<Conclusion> probe;
    try {
      probe = port.probe(effect.order());
    } catch (BillingException e) {
      return unclear(effect, String.valueOf(e.getMessage()));
    }
    if (probe instanceof Probe.Found<Conclusion> found) {
      Conclusion conclusion = found.value();
      return conclusion.status() == effect.status() ? Optional.empty() : Optional.of(conclusion);
    }
    if (probe instanceof Probe.Unclear<Conclusion> unclear) {
      return unclear(effect, unclear.reason());
    }
    Instant provenAt = effect.intendedAt().plus(absenceGrace);
    if (clock.instant().isBefore(provenAt)) {
      return unclear(effect, "not found yet; counts as not done from " + provenAt + " on");
    }
    return Optional.of(Conclusion.notSent("looked up: it did not happen"));
  }

  private static Optional<Conclusion> unclear(EffectState effect, String reason) {
    boolean known = effect.status() == EffectStatus.IN_DOUBT && effect.reason().equals(reason);
    return known || effect.status() == EffectStatus.PENDING
        ? Optional.empty()
        : Optional.of(Conclusion.inDoubt(reason));
  }

  private Conclusion conclusionOf(EffectOrder order) {
    EffectPort port = ports.get(order.kind());
    if (port == null) {
      return Conclusion.notSent("no system for " + order.kind() + " is connected");
    }
    try {
      return port.perform(order);
    } catch (BillingException e) {
      return Conclusion.of(e);
    } catch (RuntimeException e) {
      logger.atWarn().setCause(e).addKeyValue("effect", order.key()).log("a port failed");
      return Conclusion.inDoubt("the connector failed: " + e.getClass().getSimpleName());
    }
  }

  private AppendResult conclude(EffectOrder order, int attempt, Conclusion conclusion) {
    Instant now = clock.instant();
    Facts result = conclusion.result();
    Facts dated = Facts.builder().putAll(result).put("on", now.atZone(zone).toLocalDate()).build();
    return journal.append(
        EffectRecords.concluded(
            order.key(), attempt, conclusion.status(), conclusion.reason(), dated),
        now);
  }
}
