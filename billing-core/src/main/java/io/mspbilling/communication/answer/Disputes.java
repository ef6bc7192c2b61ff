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
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which invoices, or parts of them, customers dispute. Not safe for use by several threads. */
public final class Disputes implements Fold, Kept {

  private static final String OPENED = "dispute-opened";
  private static final String RESOLVED = "dispute-resolved";

  private final Map<DisputeId, Dispute> open = new HashMap<>();

  /** Nothing is disputed yet. */
  public Disputes() {}

  @Override
  public void plus(JournalEntry entry) {
    openedBy(entry.record()).ifPresent(dispute -> open.put(dispute.id(), dispute));
    resolvedBy(entry.record()).ifPresent(end -> open.remove(end.dispute()));
  }

  /** The dispute that a record opens; empty if it opens none. */
  static Optional<Dispute> openedBy(JournalRecord record) {
    return record.is(OPENED) ? Optional.of(read(record.facts())) : Optional.empty();
  }

  /** The end of a dispute that a record tells; empty if it tells none. */
  static Optional<Resolved> resolvedBy(JournalRecord record) {
    return record.is(RESOLVED) ? Optional.of(Resolved.of(record.facts())) : Optional.empty();
  }

  /** The end of a dispute. */
  record Resolved(DisputeId dispute, DisputeOutcome outcome, LocalDate on) {

    private static Resolved of(Facts facts) {
      return new Resolved(
          facts.read("dispute", DisputeId::new),
          facts.read("outcome", DisputeOutcome::valueOf),
          facts.date("on"));
    }
  }

  private static Dispute read(Facts facts) {
    try {
      return Dispute.of(facts);
    } catch (IllegalArgumentException e) {
      throw new JournalException("the journal holds a dispute that is none", e);
    }
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(OPENED) || record.is(RESOLVED);
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "disputes", open, Form.text(DisputeId::new), Form.facts(Dispute::facts, Dispute::of));
  }

  /** A customer disputes. A later one of the same id replaces it, with another part, say. */
  public static JournalRecord opened(Dispute dispute) {
    return JournalRecord.of(OPENED, dispute.facts());
  }

  /**
   * The end of a dispute. Enter a credit in the PSA before: what is open there is asked for.
   *
   * @param on the day, in the MSP's zone
   */
  public static JournalRecord resolved(DisputeId dispute, DisputeOutcome outcome, LocalDate on) {
    return JournalRecord.of(
        RESOLVED,
        Facts.builder().put("dispute", dispute).put("outcome", outcome).put("on", on).build());
  }

  /**
   * Whoever resolves a dispute that there is not has another in mind, which would keep its invoice
   * back for good.
   *
   * @throws IllegalArgumentException if a record is such a decision
   */
  public void requireOpen(JournalRecord record) {
    if (record.is(RESOLVED)) {
      DisputeId id = record.facts().read("dispute", DisputeId::new);
      if (!open.containsKey(id)) {
        throw new IllegalArgumentException("no open dispute is called " + id);
      }
    }
  }

  /**
   * Shows people the disputes that keep nothing back, for whatever was meant is charged and
   * reminded of.
   *
   * @param invoices whether the PSA shows an invoice as open, or we were paid for it
   */
  public void reportUnknown(Predicate<InvoiceId> invoices, Worklist worklist) {
    open.values().stream()
        .filter(dispute -> !invoices.test(dispute.invoice()))
        .sorted(Comparator.comparing(dispute -> dispute.id().text()))
        .forEach(
            dispute ->
                worklist.leave(
                    ExceptionKind.DECISION_UNUSABLE,
                    new Subject.OfDecision("dispute " + dispute.id()),
                    dispute + ": the PSA shows nothing open that has the id " + dispute.invoice(),
                    "resolve it if it is over, or open it on what was meant"));
  }

  /** All that is disputed of an invoice, oldest first. */
  public List<Dispute> on(InvoiceId invoice) {
    return open.values().stream()
        .filter(dispute -> dispute.invoice().equals(invoice))
        .sorted(
            Comparator.comparing(Dispute::openedOn).thenComparing(dispute -> dispute.id().text()))
        .toList();
  }

  /** The dispute about all of an invoice; empty if there is none, or about a part only. */
  public Optional<Dispute> onAllOf(InvoiceId invoice) {
    return on(invoice).stream().filter(dispute -> dispute.part().isEmpty()).findFirst();
  }

  /** How much of what is owed is disputed: no more than that. */
  public Money disputed(OpenInvoice owed) {
    Money sum = Money.zero(owed.open().currency());
    for (Dispute dispute : on(owed.invoice().id())) {
      // A part in another currency than the invoice's cannot be taken off: all of it waits.
      Optional<Money> part =
          dispute.part().filter(amount -> amount.currency().equals(owed.open().currency()));
      sum = sum.plus(part.orElse(owed.open()));
    }
    return sum.min(owed.open());
  }

  /** What of it may be asked for: less what is disputed; empty if all is. */
  public Optional<OpenInvoice> undisputed(OpenInvoice owed) {
    return Optional.of(disputed(owed))
        .filter(part -> part.compareTo(owed.open()) < 0)
        .map(owed::lessDisputed);
  }

  /**
   * How much of each is disputed, where an invoice may stand there by its instalments: what is
   * disputed of it is taken off the first of them first.
   *
   * @param owed the instalments of an invoice by their dates
   */
  public Map<OpenInvoice, Money> disputed(List<OpenInvoice> owed) {
    Map<InvoiceId, Money> open = new HashMap<>();
    owed.forEach(one -> open.merge(one.invoice().id(), one.open(), Money::plus));
    Map<InvoiceId, Money> rest = new HashMap<>();
    Map<OpenInvoice, Money> disputed = new LinkedHashMap<>();
    for (OpenInvoice one : owed) {
      InvoiceId id = one.invoice().id();
      Money whole = open.getOrDefault(id, one.open());
      Money part = rest.computeIfAbsent(id, none -> disputed(one.withOpen(whole))).min(one.open());
      rest.merge(id, part, Money::minus);
      disputed.put(one, part);
    }
    return disputed;
  }
}
