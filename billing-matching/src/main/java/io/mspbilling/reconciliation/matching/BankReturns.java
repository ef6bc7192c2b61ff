package io.mspbilling.reconciliation.matching;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.reconciliation.matching.payer.PayerName;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which line of the bank account takes which payment back: a bounced check, a recalled wire. It is
 * the payment of the same reference, else the only recent one of the same payer and amount. Once
 * decided it is remembered. Not safe for use by several threads.
 */
public final class BankReturns implements Fold, Kept {

  /** How long before a line a payment may have come that it takes back. */
  private static final int MAX_AGE_DAYS = 180;

  /** Most come back so soon: of two payments, the one this recent is meant. */
  private static final int USUAL_DAYS = 14;

  private final Map<PaymentId, BankLine> deposits = new LinkedHashMap<>();

  /** Nothing came in yet. */
  public BankReturns() {}

  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, BankLines.STREAM)
        .map(BankLines::of)
        .filter(line -> line.amount().isPositive())
        .ifPresent(this::booked);
    ReturnedPayment.in(entry).ifPresent(returned -> deposits.remove(returned.payment()));
    UnappliedPayment.in(entry).ifPresent(this::unapplied);
  }

  private void unapplied(UnappliedPayment one) {
    deposits.remove(one.payment());
    deposits.put(one.again().id(), one.again());
  }

  /** A recent line of money in that was not taken back; empty if there is none of this id. */
  public Optional<BankLine> deposit(PaymentId line) {
    return Optional.ofNullable(deposits.get(line));
  }

  private void booked(BankLine line) {
    deposits.put(line.id(), line);
    LocalDate oldest = line.bookedOn().minusDays(MAX_AGE_DAYS);
    Iterator<BankLine> oldestFirst = deposits.values().iterator();
    while (oldestFirst.next().bookedOn().isBefore(oldest)) {
      oldestFirst.remove();
    }
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "deposits",
        deposits,
        Form.text(PaymentId::parse),
        Form.facts(BankLines::facts, BankLines::of));
  }

  /**
   * Decides what lines of money out take back.
   *
   * @param lines those that nothing explains yet
   * @param isPayment whether a line of money in is a customer's payment, or may be one
   * @param isCustomers whether it is certain that a customer sent it: else only its reference says
   *     that it is meant, as a bank takes a fee that is just what it paid as interest before
   * @param worklist is told of the lines that take back what nobody can say
   */
  public List<ReturnedPayment> decide(
      Collection<BankLine> lines,
      Predicate<PaymentId> isPayment,
      Predicate<BankLine> isCustomers,
      Worklist worklist) {
    List<ReturnedPayment> found = new ArrayList<>();
    Set<PaymentId> taken = new HashSet<>();
    for (BankLine line : lines) {
      List<BankLine> candidates =
          candidates(line, one -> isPayment.test(one) && !taken.contains(one));
      if (candidates.size() == 1 && isMeant(line, candidates.get(0), isCustomers)) {
        PaymentId payment = candidates.get(0).id();
        found.add(ReturnedPayment.by(line, payment));
        taken.add(payment);
      } else {
        leave(line, candidates, worklist);
      }
    }
    return found;
  }

  /** The one payment that a line must mean, or all that it may mean. */
  private List<BankLine> candidates(BankLine line, Predicate<PaymentId> isFree) {
    List<BankLine> named = before(line, isFree, one -> isNamed(one, line));
    if (!named.isEmpty()) {
      return narrowed(named, one -> one.amount().equals(line.amount().negated()));
    }
    List<BankLine> equal =
        before(line, isFree, one -> one.amount().equals(line.amount().negated()));
    List<BankLine> ofPayer = narrowed(equal, one -> isOfPayer(one, line));
    LocalDate recent = line.bookedOn().minusDays(USUAL_DAYS);
    return narrowed(ofPayer, one -> !one.bookedOn().isBefore(recent));
  }

  private List<BankLine> before(
      BankLine line, Predicate<PaymentId> isFree, Predicate<BankLine> isLike) {
    LocalDate oldest = line.bookedOn().minusDays(MAX_AGE_DAYS);
    return deposits.values().stream()
        .filter(isLike)
        .filter(one -> !one.bookedOn().isAfter(line.bookedOn()))
        .filter(one -> !one.bookedOn().isBefore(oldest))
        .filter(one -> isFree.test(one.id()))
        .toList();
  }

  private static List<BankLine> narrowed(List<BankLine> all, Predicate<BankLine> isMeant) {
    List<BankLine> some = all.stream().filter(isMeant).toList();
    return some.isEmpty() ? all : some;
  }

  private static boolean isMeant(BankLine line, BankLine payment, Predicate<BankLine> isCustomers) {
    return payment.amount().equals(line.amount().negated())
        && (isNamed(payment, line) || (isOfPayer(payment, line) && isCustomers.test(payment)));
  }

  private static boolean isNamed(BankLine payment, BankLine line) {
    return !payment.trace().isEmpty() && payment.trace().equals(line.trace());
  }

  private static boolean isOfPayer(BankLine payment, BankLine line) {
    PayerName payer = PayerName.of(line.counterparty());
    return !payer.isEmpty() && payer.equals(PayerName.of(payment.counterparty()));
  }

  private static void leave(BankLine line, List<BankLine> candidates, Worklist worklist) {
    String may =
        candidates.stream()
            .map(one -> one.id() + " of " + one.amount() + " from " + one.bookedOn())
            .collect(Collectors.joining(", "));
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.MONEY_OUT,
                new Subject.OfPayment(line.id()),
                line.amount().negated()
                    + " went out on "
                    + line.bookedOn()
                    + " to '"
                    + line.counterparty()
                    + "', '"
                    + line.memo()
                    + "'"
                    + (may.isEmpty() ? "" : "; it may take back " + may),
                "say which payment it takes back; if none, post it by hand, and set it aside")
            .withAmount(line.amount())
            .withSuggestions(suggestions(line, candidates)));
  }

  private static List<Suggestion> suggestions(BankLine line, List<BankLine> candidates) {
    List<Suggestion> suggestions = new ArrayList<>();
    candidates.stream()
        .filter(one -> one.amount().equals(line.amount().negated()))
        .forEach(one -> suggestions.add(new Suggestion.TakeBack(line.id(), one.id())));
    suggestions.add(new Suggestion.SetAside(line.id()));
    return suggestions;
  }
}
