package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.ExternalId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was due before the cut-over: somebody has dunned it already, or agreed on it, or knows that
 * it is wrong. So it is neither charged nor reminded of, until a person releases it; money that
 * comes for it is applied all the same. Not safe for use by several threads.
 */
public final class OldDebts implements Fold, Kept {

  private static final String RELEASED = "old-debt-released";
  private static final int MAX_NUMBERS = 8;

  private final Set<String> released = new HashSet<>();

  /** Nothing was released yet. */
  public OldDebts() {}

  @Override
  public void plus(JournalEntry entry) {
    if (entry.record().is(RELEASED)) {
      released.add(entry.record().facts().text("subject"));
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.values("old debts released", released, Form.text(subject -> subject));
  }

  /**
   * The decision that an old debt is collected like any other: all that a customer owes from
   * before, or one invoice. A hold stops it again.
   *
   * @param subject the customer or the invoice
   * @param who the person, and on what grounds, for the record
   */
  public static JournalRecord released(ExternalId subject, String who) {
    return JournalRecord.of(
        RELEASED, Facts.builder().put("subject", name(subject)).put("who", who).build());
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(RELEASED);
  }

  /** An invoice and a customer may have the same id in one system. */
  private static String name(ExternalId subject) {
    return subject.getClass().getSimpleName() + " " + subject.text();
  }

  /**
   * The debts that may be collected.
   *
   * @param cutOver the day from which on we bill; what was due on it is ours
   * @param worklist is told of the others, in one row for each customer
   */
  public List<OpenInvoice> free(List<OpenInvoice> open, LocalDate cutOver, Worklist worklist) {
    List<OpenInvoice> free = new ArrayList<>();
    Map<CustomerId, List<OpenInvoice>> old = new TreeMap<>(Comparator.comparing(CustomerId::text));
    for (OpenInvoice one : open) {
      CustomerId customer = one.invoice().customer();
      if (!one.invoice().effectiveDueOn().isBefore(cutOver)
          || released.contains(name(customer))
          || released.contains(name(one.invoice().id()))) {
        free.add(one);
      } else {
        old.computeIfAbsent(customer, id -> new ArrayList<>()).add(one);
      }
    }
    old.forEach((customer, debts) -> report(customer, debts, cutOver, worklist));
    return free;
  }

  private static void report(
      CustomerId customer, List<OpenInvoice> debts, LocalDate cutOver, Worklist worklist) {
    List<Money> sums = Money.sums(debts.stream().map(OpenInvoice::open).toList());
    String numbers =
        debts.stream()
            .limit(MAX_NUMBERS)
            .map(one -> one.invoice().number())
            .collect(Collectors.joining(", "));
    worklist.leave(
        ExceptionRow.builder()
            .kind(ExceptionKind.OLD_DEBT)
            .subject(new Subject.OfCustomer(customer))
            .customer(customer)
            .amount(sums.stream().filter(sum -> sums.size() == 1).findFirst())
            .facts(
                Words.sums(sums)
                    + " was due before "
                    + cutOver
                    + " and is neither charged nor reminded of: "
                    + numbers
                    + (debts.size() > MAX_NUMBERS
                        ? " and " + (debts.size() - MAX_NUMBERS) + " more"
                        : ""))
            .remedy("settle it as before, or release the customer or single invoices")
            .addSuggestions(new Suggestion.Collect(customer))
            .build());
  }
}
