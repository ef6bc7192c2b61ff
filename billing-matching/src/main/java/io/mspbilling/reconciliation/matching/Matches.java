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
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
   * @param recorded where the PSA holds the money already, entered by a person: the PSA's payments
   *     by invoice
   */
  public record Applied(
      CustomerId customer,
      List<Allocation> allocations,
      Evidence evidence,
      Map<InvoiceId, PaymentId> recorded) {

    public Applied {
      allocations = List.copyOf(allocations);
      recorded = Map.copyOf(recorded);
    }

    private Facts facts() {
      return Facts.builder()
          .put("customer", customer)
          .put("evidence", evidence)
          .putList("allocations", allocations, Allocation::facts)
          .putList(
              "recorded",
              recorded.entrySet().stream()
                  .sorted(Comparator.comparing(one -> one.getKey().text()))
                  .toList(),
              (facts, one) -> facts.put("invoice", one.getKey()).put("payment", one.getValue()))
          .build();
    }

    static Applied of(Facts facts) {
      return new Applied(
          facts.read("customer", CustomerId::parse),
          facts.list("allocations", Allocation::of),
          facts.read("evidence", Evidence::valueOf),
          recorded(facts));
    }

    private static Map<InvoiceId, PaymentId> recorded(Facts facts) {
      Map<InvoiceId, PaymentId> recorded = new HashMap<>();
      facts
          .list("recorded", one -> one)
          .forEach(
              one ->
                  recorded.put(
                      one.read("invoice", InvoiceId::parse),
                      one.read("payment", PaymentId::parse)));
      return recorded;
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

  /**
   * @param waiting a line of the bank account that waits; a decision may come before its line
   * @throws IllegalArgumentException if a record decides that a line pays for more than it brought,
   *     or in another currency: its money would count for nothing, and no other decision could come
   */
  public static void requireFits(
      JournalRecord record, Function<PaymentId, Optional<BankLine>> waiting) {
    if (isOne(record)) {
      Applied applied = Applied.of(record.facts());
      PaymentId payment = record.facts().read("payment", PaymentId::parse);
      if (waiting.apply(payment).filter(line -> !applied.fits(line)).isPresent()) {
        throw new IllegalArgumentException(
            payment + " did not bring what it is to pay for: " + applied.allocations());
      }
    }
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
   * The engine's decision, or that of a person who confirmed one of its suggestions, with the clues
   * that it was taken on.
   *
   * @throws IllegalArgumentException if it is not cash for one customer's invoices alone: what uses
   *     up credit, writes off or pays for several customers is not for the journal as it is
   */
  public static JournalRecord applied(Match match) {
    return record(
        match.payment().id(),
        Facts.builder()
            .putAll(decided(match))
            .putList("clues", match.clues(), (facts, clue) -> facts.putAll(clue.facts()))
            .build());
  }

  /**
   * What is decided, without the clues: the same for all who decide the same.
   *
   * @throws IllegalArgumentException as {@link #applied} does
   */
  public static Facts decided(Match match) {
    if (!match.isPlainCash() || match.customer().isEmpty()) {
      throw new IllegalArgumentException("not cash for one customer alone: " + match.lines());
    }
    return new Applied(
            match.customer().get(), match.allocations(), match.evidence(), match.recorded())
        .facts();
  }

  /** A person's decision on what a payment pays for. */
  public static JournalRecord confirmed(
      PaymentId payment, CustomerId customer, List<Allocation> allocations) {
    return entered(payment, customer, allocations, Map.of());
  }

  /**
   * A person's decision that a payment is one that was entered in the PSA by hand: it is not
   * recorded there once more.
   *
   * @param recorded the PSA's payments, by the invoices that they stand on; what is applied to
   *     other invoices is recorded
   */
  public static JournalRecord entered(
      PaymentId payment,
      CustomerId customer,
      List<Allocation> allocations,
      Map<InvoiceId, PaymentId> recorded) {
    return record(
        payment,
        new Applied(customer, allocations, Evidence.CONFIRMED_BY_PERSON, recorded).facts());
  }

  /** What a payment was applied to; empty if it was not. */
  public Optional<Applied> find(PaymentId payment) {
    return Optional.ofNullable(byPayment.get(payment));
  }

  private static JournalRecord record(PaymentId payment, Facts facts) {
    return JournalRecord.unique(
        APPLIED, payment.text(), Facts.builder().put("payment", payment).putAll(facts).build());
  }
}
