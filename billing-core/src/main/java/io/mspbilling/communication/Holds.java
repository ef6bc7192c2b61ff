package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.ExternalId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which customers and invoices people put on hold, because of a promise, a dispute, or anything
 * else. What is on hold is neither charged nor reminded of. Not safe for use by several threads.
 */
public final class Holds implements Fold, Kept {

  private static final String PLACED = "hold-placed";
  private static final String LIFTED = "hold-lifted";

  private final Map<String, Hold> bySubject = new HashMap<>();

  /** Nothing is on hold yet. */
  public Holds() {}

  @Override
  public void plus(JournalEntry entry) {
    Facts facts = entry.record().facts();
    if (entry.record().is(PLACED)) {
      bySubject.put(facts.text("subject"), Hold.of(facts));
    } else if (entry.record().is(LIFTED)) {
      bySubject.remove(facts.text("subject"));
    }
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(PLACED) || record.is(LIFTED);
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "holds", bySubject, Form.text(subject -> subject), Form.facts(Hold::facts, Hold::of));
  }

  /**
   * A hold on a customer with all it owes, or on one invoice. A later one replaces it.
   *
   * @param reason why, in words: {@code promised to pay by 12 May}
   * @param until the last day it holds; empty for until it is lifted
   * @throws IllegalArgumentException if the subject is neither a customer nor an invoice
   */
  public static JournalRecord placed(ExternalId subject, String reason, Optional<LocalDate> until) {
    return JournalRecord.of(
        PLACED,
        Facts.builder()
            .put("subject", subject(subject))
            .putAll(new Hold(reason, until).facts())
            .build());
  }

  /** The end of a hold. */
  public static JournalRecord lifted(ExternalId subject) {
    return JournalRecord.of(LIFTED, Facts.builder().put("subject", subject(subject)).build());
  }

  /** What holds an invoice on a day: its own hold, else its customer's; empty if nothing does. */
  public Optional<Hold> on(InvoiceId invoice, CustomerId customer, LocalDate day) {
    return on(invoice, day).or(() -> on(customer, day));
  }

  private Optional<Hold> on(ExternalId subject, LocalDate day) {
    return Optional.ofNullable(bySubject.get(subject(subject))).filter(hold -> hold.holdsOn(day));
  }

  /**
   * Shows people the holds that hold nothing, for whatever was meant is charged and reminded of.
   *
   * @param customers whether the PSA shows a customer
   * @param invoices whether the PSA shows an invoice as open, or we were paid for it
   * @param day only holds that hold on this day count
   */
  public void reportUnknown(
      Predicate<CustomerId> customers,
      Predicate<InvoiceId> invoices,
      LocalDate day,
      Worklist worklist) {
    new TreeMap<>(bySubject)
        .forEach(
            (subject, hold) -> {
              if (hold.holdsOn(day) && !isKnown(held(subject), customers, invoices)) {
                worklist.leave(
                    ExceptionRow.of(
                            ExceptionKind.DECISION_UNUSABLE,
                            new Subject.OfHold(held(subject)),
                            hold + ": the PSA shows nothing open that has this id",
                            "lift it if it is over, or place it on what was meant")
                        .withSuggestions(new Suggestion.Lift(held(subject))));
              }
            });
  }

  private static boolean isKnown(
      ExternalId held, Predicate<CustomerId> customers, Predicate<InvoiceId> invoices) {
    return held instanceof CustomerId customer
        ? customers.test(customer)
        : held instanceof InvoiceId invoice && invoices.test(invoice);
  }

  /** An invoice and a customer may have the same id in one system. */
  private static String subject(ExternalId id) {
    if (!(id instanceof CustomerId) && !(id instanceof InvoiceId)) {
      throw new IllegalArgumentException("neither a customer nor an invoice: " + id);
    }
    return id.getClass().getSimpleName() + " " + id.text();
  }

  private static ExternalId held(String subject) {
    String kind = subject.substring(0, subject.indexOf(' '));
    String id = subject.substring(kind.length() + 1);
    return kind.equals(CustomerId.class.getSimpleName())
        ? CustomerId.parse(id)
        : InvoiceId.parse(id);
  }
}
