package io.mspbilling.communication.answer;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Promises to pay: which are open, and which were broken. What was owed when one was made, and that
 * it was kept or broken, is written down once, by the run that sees it, so that a promise that was
 * paid late stays a broken one. Not safe for use by several threads.
 */
public final class Promises implements Fold, Kept {

  private static final String MADE = "promise-made";
  private static final String WITHDRAWN = "promise-withdrawn";
  private static final String SEEN = "promise-seen";
  private static final String KEPT = "promise-kept";
  private static final String BROKEN = "promise-broken";
  private static final String REOPENED = "promise-reopened";

  private static final Comparator<OpenPromise> BY_ID =
      Comparator.comparing(one -> one.promise().id().text());

  private final Map<PromiseId, OpenPromise> open = new HashMap<>();
  private final Map<PromiseId, OpenPromise> kept = new HashMap<>();
  private final Map<PromiseId, BrokenPromise> broken = new HashMap<>();

  /** Nobody has promised anything yet. */
  public Promises() {}

  @Override
  public void plus(JournalEntry entry) {
    JournalRecord record = entry.record();
    madeBy(record).ifPresent(this::make);
    if (record.is(SEEN)) {
      open.computeIfPresent(
          id(record),
          (id, one) ->
              new OpenPromise(one.promise(), Optional.of(OpenPromise.owed(record.facts()))));
    } else if (isWithdrawal(record)) {
      open.remove(id(record));
    } else if (record.is(KEPT)) {
      LocalDate on = record.facts().date("on");
      kept.values().removeIf(one -> one.promise().lastDay().isBefore(on));
      Optional.ofNullable(open.remove(id(record))).ifPresent(one -> kept.put(id(record), one));
    } else if (isReopening(record)) {
      Optional.ofNullable(kept.remove(id(record))).ifPresent(one -> open.put(id(record), one));
    } else if (record.is(BROKEN)) {
      OpenPromise one = open.remove(id(record));
      if (one != null) {
        broken.put(id(record), new BrokenPromise(one.promise(), record.facts().date("on")));
      }
    }
  }

  private void make(Promise promise) {
    open.put(promise.id(), new OpenPromise(promise, Optional.empty()));
    kept.remove(promise.id());
  }

  /** The promise that a record makes; empty if it makes none. */
  static Optional<Promise> madeBy(JournalRecord record) {
    return record.is(MADE) ? Optional.of(read(record.facts())) : Optional.empty();
  }

  static boolean isWithdrawal(JournalRecord record) {
    return record.is(WITHDRAWN);
  }

  static boolean isReopening(JournalRecord record) {
    return record.is(REOPENED);
  }

  static boolean isEnd(JournalRecord record) {
    return record.is(KEPT) || record.is(BROKEN);
  }

  /** Which promise a record is about. */
  static PromiseId id(JournalRecord record) {
    return record.facts().read("promise", PromiseId::new);
  }

  private static Promise read(Facts facts) {
    try {
      return Promise.of(facts);
    } catch (IllegalArgumentException e) {
      throw new JournalException("the journal holds a promise that is none", e);
    }
  }

  /** Whether a record is a decision of a person on a promise. */
  public static boolean isOne(JournalRecord record) {
    return record.is(MADE) || record.is(WITHDRAWN);
  }

  @Override
  public void keep(Archive archive) {
    Form<PromiseId> ids = Form.text(PromiseId::new);
    archive.map("promises", open, ids, Form.facts(OpenPromise::facts, OpenPromise::of));
    archive.map("promises kept", kept, ids, Form.facts(OpenPromise::facts, OpenPromise::of));
    archive.map(
        "promises broken", broken, ids, Form.facts(BrokenPromise::facts, BrokenPromise::of));
  }

  /** A customer promises to pay. One of the same id that is open is replaced. */
  public static JournalRecord made(Promise promise) {
    return JournalRecord.of(MADE, promise.facts());
  }

  /**
   * A promise ends without being kept or broken: it was taken down wrongly, or another was agreed.
   *
   * @param reason why, in words
   */
  public static JournalRecord withdrawn(PromiseId promise, String reason) {
    return JournalRecord.of(
        WITHDRAWN, Facts.builder().put("promise", promise).put("reason", reason).build());
  }

  /**
   * Whoever withdraws a promise that there is not has another in mind, which would keep its
   * invoices back.
   *
   * @throws IllegalArgumentException if a record is such a decision
   */
  public void requireOpen(JournalRecord record) {
    if (record.is(WITHDRAWN)) {
      PromiseId id = id(record);
      if (!open.containsKey(id)) {
        throw new IllegalArgumentException("no open promise is called " + id);
      }
    }
  }

  /**
   * What became of promises, to be written down: what was owed when one was made, by the first run
   * that sees it, as what people type may be what was billed; and whether it was kept or broken.
   *
   * @param owed what is owed on invoices
   * @param came what came in for a part of a promise since the day on which it was made, whatever
   *     of it is still there
   * @param isKnown whether it is known what is owed on the invoice of a part, and in its currency;
   *     if not, nothing is said yet
   */
  public List<JournalRecord> judged(
      Map<InvoiceId, Money> owed,
      BiFunction<PromisedPart, LocalDate, Money> came,
      Predicate<PromisedPart> isKnown,
      LocalDate today) {
    List<JournalRecord> records = new ArrayList<>();
    open.values().stream()
        .filter(one -> one.promise().parts().stream().allMatch(isKnown))
        .sorted(BY_ID)
        .forEach(
            one -> {
              LocalDate made = one.promise().madeOn();
              OpenPromise seen =
                  one.owedThen().isPresent() ? one : one.seen(owed, part -> came.apply(part, made));
              if (!seen.equals(one)) {
                records.add(seen(seen));
              }
              if (seen.isKept(owed)) {
                records.add(dated(KEPT, one.promise(), today));
              } else if (one.promise().lastDay().isBefore(today)) {
                records.add(dated(BROKEN, one.promise(), today));
              }
            });
    return records;
  }

  /**
   * The promises that were kept and are not any more, though their last day is not over: to be
   * written down before anything is decided about their invoices.
   *
   * @param owed what is owed on invoices
   * @param isKnown as in {@link #judged}
   */
  public List<JournalRecord> reopened(
      Map<InvoiceId, Money> owed, Predicate<PromisedPart> isKnown, LocalDate today) {
    return kept.values().stream()
        .filter(one -> !one.promise().lastDay().isBefore(today))
        .filter(one -> one.promise().parts().stream().allMatch(isKnown))
        .filter(one -> !one.isKept(owed))
        .sorted(BY_ID)
        .map(one -> dated(REOPENED, one.promise(), today))
        .toList();
  }

  private static JournalRecord seen(OpenPromise seen) {
    return JournalRecord.of(
        SEEN,
        Facts.builder()
            .put("promise", seen.promise().id())
            .putAll(OpenPromise.owed(seen.owedThen().orElseThrow()))
            .build());
  }

  /**
   * Shows people the promises that may be mistyped: of those it is never said that they were kept.
   *
   * @param isReal whether the invoice of a part is known, and in its currency
   */
  public void reportUnknown(Predicate<PromisedPart> isReal, Worklist worklist) {
    for (Promise promise : open()) {
      promise.parts().stream()
          .filter(part -> !isReal.test(part))
          .findFirst()
          .ifPresent(
              part ->
                  worklist.leave(
                      ExceptionRow.of(
                              ExceptionKind.DECISION_UNUSABLE,
                              new Subject.OfDecision("promise " + promise.id()),
                              promise
                                  + ": the PSA shows nothing open in "
                                  + part.promised().currency()
                                  + " that has the id "
                                  + part.invoice(),
                              "withdraw it if it is over, or make it anew for what was meant")
                          .withCustomer(promise.customer())));
    }
  }

  /** Whether a run has seen an invoice open for which something is, or was, promised. */
  public boolean isSeen(InvoiceId invoice) {
    return Stream.concat(open.values().stream(), kept.values().stream())
        .anyMatch(one -> one.promise().names(invoice) && one.owedThen().isPresent());
  }

  private static JournalRecord dated(String kind, Promise promise, LocalDate today) {
    return JournalRecord.of(
        kind, Facts.builder().put("promise", promise.id()).put("on", today).build());
  }

  /** The promise for which an invoice is left alone on a day; of several the longest. */
  public Optional<Promise> on(InvoiceId invoice, LocalDate day) {
    return openOn(invoice, day).map(OpenPromise::promise);
  }

  /**
   * What is still to be paid on an invoice of what was promised in {@link #on}.
   *
   * @param open what is open on it
   * @return zero to what is open; zero too if nothing was promised, or in another currency
   */
  public Money stillPromised(InvoiceId invoice, Money open, LocalDate day) {
    Money zero = Money.zero(open.currency());
    return openOn(invoice, day)
        .flatMap(
            one ->
                one.promise()
                    .on(invoice)
                    .filter(part -> part.promised().currency().equals(open.currency()))
                    .map(part -> one.left(part, open)))
        .orElse(zero);
  }

  private Optional<OpenPromise> openOn(InvoiceId invoice, LocalDate day) {
    return open.values().stream()
        .filter(one -> one.promise().names(invoice) && !one.promise().lastDay().isBefore(day))
        .max(
            Comparator.comparing((OpenPromise one) -> one.promise().lastDay())
                .thenComparing(BY_ID.reversed()));
  }

  /** The day on which the last promise for an invoice was seen to be broken; empty if none was. */
  public Optional<LocalDate> brokenOn(InvoiceId invoice) {
    return broken.values().stream()
        .filter(one -> one.promise().names(invoice))
        .map(BrokenPromise::on)
        .max(Comparator.naturalOrder());
  }

  /** How many promises a customer has broken. */
  public int countBroken(CustomerId customer) {
    Objects.requireNonNull(customer, "customer");
    return (int)
        broken.values().stream().filter(one -> one.promise().customer().equals(customer)).count();
  }

  /** All promises that are open, by their ids. */
  public List<Promise> open() {
    return open.values().stream().sorted(BY_ID).map(OpenPromise::promise).toList();
  }
}
