package io.mspbilling.communication;

import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.HoldKind;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which customers and invoices people put on hold: what is on hold is not reminded of and, unless
 * only messages are unwanted, not charged either. What customers promised or dispute is left alone
 * like it. Not safe for use by several threads.
 */
public final class Holds implements Fold, Kept {

  private static final String PLACED = "hold-placed";
  private static final String LIFTED = "hold-lifted";

  private static final Comparator<Hold> GRAVEST_FIRST = Comparator.comparing(Hold::kind).reversed();

  private final Map<String, List<Hold>> bySubject = new HashMap<>();
  private final Promises promises;
  private final Disputes disputes;

  /** Nothing is on hold yet, and nothing promised or disputed. */
  public Holds() {
    this(new Promises(), new Disputes());
  }

  /**
   * Nothing is on hold yet.
   *
   * @param promises what customers promised
   * @param disputes what they dispute
   */
  public Holds(Promises promises, Disputes disputes) {
    this.promises = Objects.requireNonNull(promises, "promises");
    this.disputes = Objects.requireNonNull(disputes, "disputes");
  }

  @Override
  public void plus(JournalEntry entry) {
    Facts facts = entry.record().facts();
    if (entry.record().is(PLACED)) {
      Hold hold = Hold.of(facts);
      lift(facts.text("subject"), Optional.of(hold.kind()));
      bySubject.computeIfAbsent(facts.text("subject"), none -> new ArrayList<>(1)).add(hold);
    } else if (entry.record().is(LIFTED)) {
      lift(facts.text("subject"), facts.findAs("kind", HoldKind::valueOf));
    }
  }

  /** Takes off the holds of a kind, or all. */
  private void lift(String subject, Optional<HoldKind> kind) {
    bySubject.computeIfPresent(
        subject,
        (name, holds) -> {
          holds.removeIf(hold -> kind.filter(one -> one != hold.kind()).isEmpty());
          return holds.isEmpty() ? null : holds;
        });
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(PLACED) || record.is(LIFTED);
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "holds",
        bySubject,
        Form.text(subject -> subject),
        Form.facts(Hold::facts, Hold::of).list());
  }

  /**
   * A hold on a customer with all it owes, or on one invoice, for a reason that is told in words. A
   * later one replaces it.
   *
   * @param reason why, in words: {@code pays by check in the second week of May}
   * @param until the last day it holds; empty for until it is lifted
   * @throws IllegalArgumentException if the subject is neither a customer nor an invoice
   */
  public static JournalRecord placed(ExternalId subject, String reason, Optional<LocalDate> until) {
    return placed(subject, HoldKind.PAUSED, reason, until);
  }

  /**
   * A hold of one kind on a customer with all it owes, or on one invoice. A later one of the kind
   * replaces it; those of other kinds stay.
   *
   * @param reason why, in words, and on whose word: {@code asked by phone}
   * @param until the last day it holds; empty for until it is lifted
   * @throws IllegalArgumentException if the subject is neither a customer nor an invoice
   */
  public static JournalRecord placed(
      ExternalId subject, HoldKind kind, String reason, Optional<LocalDate> until) {
    return JournalRecord.of(
        PLACED,
        Facts.builder()
            .put("subject", subject(subject))
            .putAll(new Hold(kind, reason, until).facts())
            .build());
  }

  /** The end of all holds on a customer or an invoice. */
  public static JournalRecord lifted(ExternalId subject) {
    return JournalRecord.of(LIFTED, Facts.builder().put("subject", subject(subject)).build());
  }

  /** The end of the hold of one kind on a customer or an invoice; others stay. */
  public static JournalRecord lifted(ExternalId subject, HoldKind kind) {
    return JournalRecord.of(
        LIFTED, Facts.builder().put("subject", subject(subject)).put("kind", kind.name()).build());
  }

  /**
   * What keeps an invoice from being charged on a day: a hold of its own, else one of its customer,
   * a dispute about all of it, or a promise; empty if nothing does.
   */
  public Optional<Hold> on(InvoiceId invoice, CustomerId customer, LocalDate day) {
    return onCharges(invoice, customer, day)
        .or(() -> disputes.onAllOf(invoice).map(one -> new Hold(one.toString(), Optional.empty())))
        .or(
            () ->
                promises
                    .on(invoice, day)
                    .map(one -> new Hold(one.toString(), Optional.of(one.lastDay()))));
  }

  /**
   * What people placed that keeps an invoice from being charged on a day, its own first, of each
   * the gravest; empty if nothing does.
   */
  public Optional<Hold> onCharges(InvoiceId invoice, CustomerId customer, LocalDate day) {
    return placed(invoice, customer, day).filter(hold -> hold.kind().stopsCharges()).findFirst();
  }

  /**
   * What people placed that keeps messages about an invoice back on a day, its own first, of each
   * the gravest; empty if nothing does.
   */
  public Optional<Hold> onMessages(InvoiceId invoice, CustomerId customer, LocalDate day) {
    return placed(invoice, customer, day).findFirst();
  }

  /**
   * What keeps a customer from being told even of what asks for nothing, as a receipt: whatever is
   * graver than a pause; empty if nothing does.
   */
  public Optional<Hold> onNotices(CustomerId customer, LocalDate day) {
    return placed(customer, day).filter(hold -> hold.kind() != HoldKind.PAUSED).findFirst();
  }

  /** What keeps even a notice about one invoice back: a hold of its own, or of its customer. */
  public Optional<Hold> onNotices(InvoiceId invoice, CustomerId customer, LocalDate day) {
    return placed(invoice, customer, day)
        .filter(hold -> hold.kind() != HoldKind.PAUSED)
        .findFirst();
  }

  private Stream<Hold> placed(InvoiceId invoice, CustomerId customer, LocalDate day) {
    return Stream.concat(placed(invoice, day), placed(customer, day));
  }

  private Stream<Hold> placed(ExternalId subject, LocalDate day) {
    return bySubject.getOrDefault(subject(subject), List.of()).stream()
        .filter(hold -> hold.holdsOn(day))
        .sorted(GRAVEST_FIRST);
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
            (subject, holds) ->
                holds.stream()
                    .filter(hold -> hold.holdsOn(day))
                    .min(GRAVEST_FIRST)
                    .filter(hold -> !isKnown(held(subject), customers, invoices))
                    .ifPresent(hold -> reportUnknown(held(subject), hold, worklist)));
  }

  private static void reportUnknown(ExternalId held, Hold hold, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.DECISION_UNUSABLE,
                new Subject.OfHold(held),
                hold + ": the PSA shows nothing open that has this id",
                "lift it if it is over, or place it on what was meant")
            .withSuggestions(new Suggestion.Lift(held)));
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
