package io.mspbilling.reconciliation;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people did with the parts of payments that pay for nothing: applied them in the PSA, or gave
 * them back. No system tells of it, and until a person does such a part counts as the customer's
 * credit. Not safe for use by several threads.
 */
public final class UnappliedCash implements Fold, Kept {

  private static final String USED = "unapplied-cash-used";

  private final Map<PaymentId, List<Money>> used = new LinkedHashMap<>();

  /** Nothing was used yet. */
  public UnappliedCash() {}

  /**
   * What a person did with the rest of a payment, or with a part of the rest.
   *
   * @param id names the decision; a second one of the same id is not written
   * @param payment the line of the bank account
   * @param amount how much of its rest; positive
   * @param how what was done with it, for the record
   */
  public record Use(String id, PaymentId payment, Money amount, String how) {

    /**
     * @throws IllegalArgumentException if the amount is not positive
     */
    public Use {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(how, "how");
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("what is used must be positive: " + amount);
      }
    }
  }

  /** The record of what a person did. */
  public static JournalRecord used(Use use) {
    return JournalRecord.unique(
        USED,
        use.id(),
        Facts.builder()
            .put("id", use.id())
            .put("payment", use.payment())
            .put("amount", use.amount())
            .put("how", use.how())
            .build());
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(USED);
  }

  @Override
  public void plus(JournalEntry entry) {
    if (isOne(entry.record())) {
      Facts facts = entry.record().facts();
      Use use =
          new Use(
              facts.text("id"),
              facts.read("payment", PaymentId::parse),
              facts.money("amount"),
              facts.text("how"));
      used.computeIfAbsent(use.payment(), id -> new ArrayList<>(1)).add(use.amount());
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.map("cash used", used, Form.text(PaymentId::parse), Form.MONEY.list());
  }

  /** Whether a person did anything with the rest of a payment. */
  public boolean isUsed(PaymentId payment) {
    return used.containsKey(payment);
  }

  /**
   * What is left of the rest of a payment.
   *
   * @param rest what of it pays for nothing by our own records
   */
  public Money left(PaymentId payment, Money rest) {
    Money gone =
        used.getOrDefault(payment, List.of()).stream()
            .filter(amount -> amount.currency().equals(rest.currency()))
            .reduce(Money.zero(rest.currency()), Money::plus);
    return rest.minus(gone.min(rest));
  }

  /**
   * Shows people the decisions about more than was there.
   *
   * @param rest what of a payment pays for nothing by our own records; empty if it pays for all
   */
  public void report(Function<PaymentId, Optional<Money>> rest, Worklist worklist) {
    used.forEach(
        (payment, amounts) -> {
          Optional<Money> there = rest.apply(payment);
          if (there.filter(money -> isWithin(amounts, money)).isEmpty()) {
            worklist.leave(
                ExceptionKind.DECISION_UNUSABLE,
                new Subject.OfPayment(payment),
                "a person says that "
                    + amounts
                    + " of it was used, and "
                    + there.map(money -> "only " + money).orElse("nothing")
                    + " of it paid for nothing",
                "find out which payment is meant, and put right in the PSA what was done");
          }
        });
  }

  private static boolean isWithin(List<Money> amounts, Money rest) {
    return amounts.stream().allMatch(one -> one.currency().equals(rest.currency()))
        && Money.sum(amounts, rest.currency()).compareTo(rest) <= 0;
  }
}
