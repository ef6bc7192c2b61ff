package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which payment was applied to what, by the engine or by a person. A payment is applied once. Not
 * safe for use by several threads.
 */
public final class Matches implements Fold, Kept {

  private static final String APPLIED = "payment-applied";

  private final Map<PaymentId, Applied> byPayment = new LinkedHashMap<>();

  /**
   * A payment that was applied.
   *
   * @param customer who paid
   * @param allocations what it pays for
   * @param evidence why
   */
  public record Applied(CustomerId customer, List<Allocation> allocations, Evidence evidence) {

    public Applied {
      allocations = List.copyOf(allocations);
    }

    private Facts facts() {
      return Facts.builder()
          .put("customer", customer)
          .put("evidence", evidence)
          .putList("allocations", allocations, Allocation::facts)
          .build();
    }

    private static Applied of(Facts facts) {
      return new Applied(
          facts.read("customer", CustomerId::parse),
          facts.list("allocations", Allocation::of),
          facts.read("evidence", Evidence::valueOf));
    }

    /** Whether it pays for no more than a line of the bank account brought. */
    public boolean fits(BankLine line) {
      return allocations.stream()
              .allMatch(one -> one.amount().currency().equals(line.amount().currency()))
          && receipt(line).allocated().compareTo(line.amount()) <= 0;
    }

    /** What a line of the bank account brought, applied so. */
    public Receipt receipt(BankLine line) {
      return new Receipt(
          line.id(),
          customer,
          line.bookedOn(),
          line.amount(),
          Money.zero(line.amount().currency()),
          line.rail(),
          allocations,
          false);
    }
  }

  /** Nothing was applied yet. */
  public Matches() {}

  @Override
  public void plus(JournalEntry entry) {
    appliedIn(entry)
        .ifPresent(payment -> byPayment.put(payment, Applied.of(entry.record().facts())));
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(APPLIED);
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "applied", byPayment, Form.text(PaymentId::parse), Form.facts(Applied::facts, Applied::of));
  }

  /** The payment that an entry says was applied; empty if it says something else. */
  public static Optional<PaymentId> appliedIn(JournalEntry entry) {
    return entry.record().is(APPLIED)
        ? Optional.of(entry.record().facts().read("payment", PaymentId::parse))
        : Optional.empty();
  }

  /**
   * The engine's decision, or that of a person who confirmed one of its suggestions.
   *
   * @throws IllegalArgumentException if it is not cash for one customer's invoices alone: what uses
   *     up credit, writes off or pays for several customers is not for the journal as it is
   */
  public static JournalRecord applied(Match match) {
    if (!match.isPlainCash() || match.customer().isEmpty()) {
      throw new IllegalArgumentException("not cash for one customer alone: " + match.lines());
    }
    return record(
        match.payment().id(), match.customer().get(), match.allocations(), match.evidence());
  }

  /** A person's decision on what a payment pays for. */
  public static JournalRecord confirmed(
      PaymentId payment, CustomerId customer, List<Allocation> allocations) {
    return record(payment, customer, allocations, Evidence.CONFIRMED_BY_PERSON);
  }

  /** What a payment was applied to; empty if it was not. */
  public Optional<Applied> find(PaymentId payment) {
    return Optional.ofNullable(byPayment.get(payment));
  }

  private static JournalRecord record(
      PaymentId payment, CustomerId customer, List<Allocation> allocations, Evidence evidence) {
    return JournalRecord.unique(
        APPLIED,
        payment.text(),
        Facts.builder()
            .put("payment", payment)
            .putAll(new Applied(customer, allocations, evidence).facts())
            .build());
  }
}
