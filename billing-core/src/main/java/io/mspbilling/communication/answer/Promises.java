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
import java.util.function.Predicate;

/**
 * Promises to pay: which are open, and which were broken. That one was kept or broken is written
 * down once, by the run that sees it, so that a promise that was paid late stays a broken one. Not
 * safe for use by several threads.
 */
public final class Promises implements Fold, Kept {

  private static final String MADE = "promise-made";
  private static final String WITHDRAWN = "promise-withdrawn";
  private static final String KEPT = "promise-kept";
  private static final String BROKEN = "promise-broken";

  private final Map<PromiseId, Promise> open = new HashMap<>();
  private final Map<PromiseId, BrokenPromise> broken = new HashMap<>();

  /** Nobody has promised anything yet. */
  public Promises() {}

  @Override
  public void plus(JournalEntry entry) {
    JournalRecord record = entry.record();
    if (record.is(MADE)) {
      Promise promise = read(record.facts());
      open.put(promise.id(), promise);
    } else if (record.is(WITHDRAWN) || record.is(KEPT)) {
      open.remove(record.facts().read("promise", PromiseId::new));
    } else if (record.is(BROKEN)) {
      Promise promise = open.remove(record.facts().read("promise", PromiseId::new));
      if (promise != null) {
        broken.put(promise.id(), new BrokenPromise(promise, record.facts().date("on")));
      }
    }
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
    archive.map("promises", open, ids, Form.facts(Promise::facts, Promise::of));
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
      PromiseId id = record.facts().read("promise", PromiseId::new);
      if (!open.containsKey(id)) {
        throw new IllegalArgumentException("no open promise is called " + id);
      }
    }
  }

  /**
   * What became of promises, to be written down.
   *
   * @param owed what is owed on invoices
   * @param isKnown whether it is known what is owed on the invoice of a part, and in its currency;
   *     if not, nothing is said yet
   */
  public List<JournalRecord> ended(
      Map<InvoiceId, Money> owed, Predicate<PromisedPart> isKnown, LocalDate today) {
    List<JournalRecord> ended = new ArrayList<>();
    open.values().stream()
        .filter(promise -> promise.parts().stream().allMatch(isKnown))
        .sorted(Comparator.comparing(promise -> promise.id().text()))
        .forEach(
            promise -> {
              if (promise.isKept(owed)) {
                ended.add(end(KEPT, promise, today));
              } else if (promise.lastDay().isBefore(today)) {
                ended.add(end(BROKEN, promise, today));
              }
            });
    return ended;
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
                                  + part.owed().currency()
                                  + " that has the id "
                                  + part.invoice(),
                              "withdraw it if it is over, or make it anew for what was meant")
                          .withCustomer(promise.customer())));
    }
  }

  private static JournalRecord end(String kind, Promise promise, LocalDate today) {
    return JournalRecord.of(
        kind, Facts.builder().put("promise", promise.id()).put("on", today).build());
  }

  /** The promise for which an invoice is left alone on a day; of several the longest. */
  public Optional<Promise> on(InvoiceId invoice, LocalDate day) {
    return open.values().stream()
        .filter(promise -> promise.names(invoice) && !promise.lastDay().isBefore(day))
        .max(
            Comparator.comparing(Promise::lastDay)
                .thenComparing(promise -> promise.id().text(), Comparator.reverseOrder()));
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
    return open.values().stream()
        .sorted(Comparator.comparing(promise -> promise.id().text()))
        .toList();
  }
}
