package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Creates a record and makes sure that the books hold it. The answer to a request id that was used
 * before is the old answer, whatever became of the record since; so no answer is believed before
 * the record was read. If the request id was spent long ago on a record that is gone by now, a
 * further one is used.
 *
 * @param records where it is created
 * @param sendings when request ids were sent last
 * @param requireSame refuses a record that is another than was sent
 * @param isAbsent looks whether the books hold no such record at all
 */
record ProvenCreation<T extends Writable>(
    EditableRecords<T> records,
    Sendings sendings,
    Consumer<Stored<T>> requireSame,
    BooleanSupplier isAbsent) {

  /** What was written longer ago than this is found by every read. */
  static final Duration LOOK_UP_LAG = Duration.ofMinutes(15);

  /** Nobody deletes the same record by hand more often than that. */
  private static final int MAX_GENERATIONS = 5;

  /** Codes that say that something of this request id is there already. */
  private static final Set<String> SENT_BEFORE = Set.of("600", "630");

  /**
   * Creates it.
   *
   * @param first the request id; others than it are for a body that QuickBooks would not look at
   * @return the record as the books hold it
   * @throws UnknownOutcomeException if it cannot be told what they hold
   */
  Stored<T> create(T value, RequestId first) {
    for (int generation = 1; generation <= MAX_GENERATIONS; generation++) {
      RequestId id = generation == 1 ? first : first.step(Integer.toString(generation));
      Optional<Stored<T>> held = attempt(value, id);
      if (held.isPresent()) {
        return held.get();
      }
    }
    throw inDoubt("each that was made was deleted afterwards", null);
  }

  /** Empty if the request id is spent on a record that is gone. */
  private Optional<Stored<T>> attempt(T value, RequestId id) {
    Instant now = records.calls.now();
    Stored<T> answered;
    try {
      answered = records.create(value, id);
    } catch (UnknownOutcomeException e) {
      sendings.note(id, now);
      throw e;
    } catch (ConflictException e) {
      requireGone(id, now, e);
      return Optional.empty();
    }
    sendings.note(id, now);
    requireSame.accept(answered);
    Optional<Stored<T>> held = read(answered);
    held.ifPresent(requireSame);
    if (held.isEmpty() && answered.updatedAt().filter(made -> isLongBefore(made, now)).isEmpty()) {
      throw inDoubt("it was answered and is not there, or not yet: " + name(answered), null);
    }
    return held;
  }

  /**
   * QuickBooks may refuse a request id that it knows instead of repeating its answer. Then only a
   * look-up tells, and only of what was sent long ago; who calls from elsewhere has to have waited.
   */
  private void requireGone(RequestId id, Instant now, ConflictException refusal) {
    if (!isSpent(refusal)
        || sendings.latest(id).filter(sent -> !isLongBefore(sent, now)).isPresent()) {
      throw refusal;
    }
    try {
      if (isAbsent.getAsBoolean()) {
        return;
      }
    } catch (BillingException e) {
      refusal.addSuppressed(e);
    }
    throw refusal;
  }

  /** Whether a refusal says that the request id was used before. */
  static boolean isSpent(RefusedException refusal) {
    return refusal.vendorCode().filter(SENT_BEFORE::contains).isPresent();
  }

  private Optional<Stored<T>> read(Stored<T> answered) {
    try {
      return records.find(answered.id());
    } catch (BillingException e) {
      throw inDoubt("it was answered but could not be read: " + name(answered), e);
    }
  }

  /** Only then does a record's absence mean that it was deleted, and not that reads lag behind. */
  private static boolean isLongBefore(Instant then, Instant now) {
    return then.isBefore(now.minus(LOOK_UP_LAG));
  }

  private String name(Stored<T> stored) {
    return records.kind.words() + " " + stored.id();
  }

  private UnknownOutcomeException inDoubt(String detail, @Nullable BillingException cause) {
    return new UnknownOutcomeException(
        QuickBooksCalls.SYSTEM, "create " + records.kind.words(), detail, cause);
  }
}
