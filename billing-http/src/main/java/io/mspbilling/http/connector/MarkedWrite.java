package io.mspbilling.http.connector;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Pull;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A write that carries a mark of ours, by which it is found again: sent once, looked up, judged.
 * For vendors that have no key which would make a second sending harmless, and for keys that they
 * forget.
 *
 * <p>Absence is proven by a whole and readable look-up, never by an error or by what was skipped: a
 * record that cannot be read may be the one. Immutable; safe for any number of threads if its parts
 * are, which are pure.
 *
 * @param bearsMark whether a record bears the mark of this very write
 * @param isAsSent whether a record with the mark still says what was sent
 * @param couldBe whether a record without any mark may be this write all the same, because the
 *     vendor or a person took the mark away or entered it by hand
 * @param name what people call a record, as in {@code payment 901}
 * @param likeness in what such a record is alike, as in {@code has the same amount and day}
 * @param <R> what the vendor holds
 */
public record MarkedWrite<R>(
    Predicate<R> bearsMark,
    Predicate<R> isAsSent,
    Predicate<R> couldBe,
    Function<R, String> name,
    String likeness) {

  public MarkedWrite {
    Objects.requireNonNull(bearsMark, "bearsMark");
    Objects.requireNonNull(isAsSent, "isAsSent");
    Objects.requireNonNull(couldBe, "couldBe");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(likeness, "likeness");
  }

  /**
   * Sends, unless a record bears the mark already. After an unknown outcome looks for it once.
   *
   * @param lookUp reads every record that could bear the mark
   * @param send makes the write, once
   * @return the record as the vendor holds it
   * @throws UnknownOutcomeException if it may or may not have been written; {@link #find} it before
   *     anything else. If it cannot be told whether an earlier try was, nothing is sent now
   * @throws BillingException as {@code lookUp} before anything is sent, and as {@code send}
   */
  public R once(String system, String operation, Supplier<Pull<R>> lookUp, Supplier<R> send) {
    Probe<R> before = marked(lookUp.get());
    if (before instanceof Probe.Found<R> found) {
      return found.value();
    }
    if (before instanceof Probe.Unclear<R> unclear) {
      throw new UnknownOutcomeException(system, operation, unclear.reason(), null);
    }
    try {
      return send.get();
    } catch (UnknownOutcomeException e) {
      return after(lookUp, e);
    }
  }

  /** Nothing tells of absence so soon after sending. */
  private R after(Supplier<Pull<R>> lookUp, UnknownOutcomeException outcome) {
    try {
      if (marked(lookUp.get()) instanceof Probe.Found<R> found) {
        return found.value();
      }
    } catch (BillingException e) {
      outcome.addSuppressed(e);
    }
    throw outcome;
  }

  /**
   * Looks for the record.
   *
   * @param lookUps where it would be, the narrowest first; only the last one's silence counts
   */
  public Probe<R> find(List<Supplier<Pull<R>>> lookUps) {
    Probe<R> probe = Probe.unclear("nothing was looked through");
    for (Supplier<Pull<R>> lookUp : lookUps) {
      probe = judge(lookUp.get());
      if (!(probe instanceof Probe.Absent<R>)) {
        return probe;
      }
    }
    return probe;
  }

  /** The record, if it can be told; absent only if no record could be it. Pure. */
  public Probe<R> judge(Pull<R> records) {
    Probe<R> marked = marked(records);
    if (!(marked instanceof Probe.Absent<R>)) {
      return marked;
    }
    List<R> alike = records.records().stream().filter(couldBe).toList();
    return alike.isEmpty()
        ? Probe.absent()
        : Probe.unclear(
            names(alike)
                + " "
                + likeness
                + ", and no mark; a person or another program may have entered the same");
  }

  /**
   * The record that bears the mark; absent only if every record could be read and none does. Pure.
   */
  private Probe<R> marked(Pull<R> records) {
    List<R> marked = records.records().stream().filter(bearsMark).toList();
    if (marked.size() > 1) {
      return Probe.unclear(names(marked) + " all bear the mark of this one");
    }
    if (marked.size() == 1) {
      return isAsSent.test(marked.get(0))
          ? Probe.found(marked.get(0))
          : Probe.unclear(names(marked) + " bears the mark, but was changed since: it differs");
    }
    return records.unreadable().isEmpty()
        ? Probe.absent()
        : Probe.unclear(
            "cannot be read, and may be it: "
                + records.unreadable().stream()
                    .map(unreadable -> unreadable.record() + " (" + unreadable.field() + ")")
                    .collect(Collectors.joining(", ")));
  }

  private String names(List<R> records) {
    return records.stream().map(name).collect(Collectors.joining(", "));
  }
}
