package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Clues.How;
import io.mspbilling.reconciliation.matching.Clues.Named;
import io.mspbilling.reconciliation.matching.Clues.PayerBy;
import io.mspbilling.reconciliation.matching.Leftover.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The payer named invoices. If the amount agrees with them it is clear what is meant; if it does
 * not, only a payer that is known may pay less or more than what it names.
 */
final class NamedStage implements Stage {

  private final Items items;
  private final Payments payments;
  private final Customers customers;
  private final Pool pool;
  private final MatchingPolicy policy;
  private final NamedSums sums;
  private final NamedRest rest;
  private final AmountStage amounts;

  NamedStage(
      Items items, Payments payments, Customers customers, Pool pool, MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.customers = customers;
    this.pool = pool;
    this.policy = policy;
    this.sums = new NamedSums(items, payments, pool, policy);
    this.rest = new NamedRest(items, payments, pool, policy);
    this.amounts = new AmountStage(items, payments, pool, policy);
  }

  @Override
  public Verdict read(int payment) {
    Clues clues = payments.clues(payment);
    if (clues.isSilent()) {
      return Verdict.SILENT;
    }
    List<Named> open = open(payment);
    if (clues.trouble().reason() == Reason.NOT_FOR_INVOICES) {
      return Verdict.open(List.of(), Reason.NOT_FOR_INVOICES);
    }
    if (open.isEmpty()) {
      return clues.ordered().isEmpty() || !clues.named().isEmpty()
          ? Verdict.open(List.of(), whyNothingOpen(payment))
          : ordered(payment);
    }
    if (!isOneFamily(open)) {
      return Verdict.open(List.of(), Reason.AMBIGUOUS_COMBINATION);
    }
    return ofOneFamily(payment, open);
  }

  private Verdict ofOneFamily(int payment, List<Named> open) {
    Optional<Hypothesis> stated = sums.stated(payment, open);
    if (stated.isPresent()) {
      return judged(stated.get()).claiming(each(payment, open));
    }
    if (open.stream().anyMatch(one -> one.isRepaired() && items.isNamed(one.item()))) {
      return Verdict.open(List.of(), Reason.CONTESTED);
    }
    List<Hypothesis> exact = sums.exact(payment, open);
    if (exact.size() == 1) {
      return judged(exact.get(0)).claiming(each(payment, open));
    }
    if (exact.size() > 1) {
      return Verdict.open(exact, Reason.AMBIGUOUS_COMBINATION).claiming(each(payment, open));
    }
    if (open.stream().anyMatch(Named::isRepaired)) {
      List<Named> written = open.stream().filter(named -> !named.isRepaired()).toList();
      return written.isEmpty()
          ? Verdict.open(List.of(), Reason.AMOUNT_DIFFERS)
          : ofOneFamily(payment, written);
    }
    boolean range = open.stream().anyMatch(named -> named.how() == How.IN_RANGE);
    List<Hypothesis> completed = range ? List.of() : rest.completed(payment, open);
    if (!completed.isEmpty()) {
      return completed.size() == 1 && rest.isProof(payment, completed.get(0), open, isClear(open))
          ? judged(completed.get(0))
          : Verdict.open(completed, Reason.AMBIGUOUS_COMBINATION);
    }
    return inexact(payment, open);
  }

  private Verdict judged(Hypothesis hypothesis) {
    return hypothesis.milliBits() >= policy.autoMilliBits()
        ? Verdict.decided(hypothesis, null)
        : Verdict.open(List.of(hypothesis), Reason.EVIDENCE_WEAK);
  }

  /** The amount does not agree with what is named. */
  private Verdict inexact(int payment, List<Named> open) {
    Clues clues = payments.clues(payment);
    List<Hypothesis> part = sums.inexact(payment, open);
    Reason reason = clues.trouble().isNone() ? Reason.AMOUNT_DIFFERS : clues.trouble().reason();
    boolean clear =
        clues.by() != PayerBy.NOTHING
            && clues.trouble().isNone()
            && clues.unread().isEmpty()
            && clues.spared().isEmpty()
            && isClear(open);
    if (part.isEmpty() || !clear || rest.fitsAnother(payment, open) || isForOthers(payment)) {
      return Verdict.open(part, reason).claiming(each(payment, open));
    }
    return judged(part.get(0)).isDecided() && sums.isPlain(payment, open, part.get(0))
        ? judged(part.get(0))
        : Verdict.open(part, reason).claiming(each(payment, open));
  }

  /**
   * Whether the amount is what a payer pays who names nothing: all that it owes, or is past due.
   */
  private boolean isForOthers(int payment) {
    Clues clues = payments.clues(payment);
    return !amounts.hypotheses(payment, clues.payer(), clues.by().clue()).isEmpty();
  }

  /** Each item that is named may be what the payer means, until it is decided. */
  private List<Hypothesis> each(int payment, List<Named> open) {
    return open.size() < 2
        ? List.of()
        : open.stream().flatMap(one -> sums.inexact(payment, List.of(one)).stream()).toList();
  }

  private Verdict ordered(int payment) {
    List<Named> open = orderedItems(payment);
    if (open.isEmpty() || !isOneFamily(open)) {
      return Verdict.open(List.of(), Reason.AMBIGUOUS_COMBINATION);
    }
    List<Hypothesis> exact =
        sums.exact(payment, open).stream()
            .map(one -> one.as(Evidence.PURCHASE_ORDER_NAMED))
            .toList();
    return exact.size() == 1
        ? judged(exact.get(0))
        : Verdict.open(exact, exact.isEmpty() ? Reason.AMOUNT_DIFFERS : Reason.AMBIGUOUS_IDENTITY);
  }

  private List<Named> orderedItems(int payment) {
    return payments.clues(payment).ordered().stream()
        .distinct()
        .filter(item -> pool.isFor(payment, item))
        .map(item -> new Named(item, Weights.PURCHASE_ORDER, How.CLEARLY))
        .toList();
  }

  private List<Named> open(int payment) {
    List<Named> open = new ArrayList<>(2);
    for (Named named : payments.clues(payment).named()) {
      if (pool.isFor(payment, named.item())) {
        open.add(named);
      }
    }
    return open;
  }

  /** What it names, whether or not it was there on the day of the payment. */
  private List<Named> openLater(int payment) {
    return payments.clues(payment).named().stream()
        .filter(named -> pool.isForOnceIssued(payment, named.item()))
        .toList();
  }

  /** Whether what is named are invoices for certain, and not by their amount only. */
  private static boolean isClear(List<Named> open) {
    return open.stream().allMatch(named -> named.how() == How.CLEARLY);
  }

  private boolean isOneFamily(List<Named> open) {
    int family = customers.family(items.owner(open.get(0).item()));
    for (Named named : open) {
      if (customers.family(items.owner(named.item())) != family) {
        return false;
      }
    }
    return true;
  }

  private Reason whyNothingOpen(int payment) {
    Clues clues = payments.clues(payment);
    if (clues.named().isEmpty()) {
      return clues.trouble().isNone() ? Reason.INVOICE_NOT_OPEN : clues.trouble().reason();
    }
    if (!openLater(payment).isEmpty()) {
      return Reason.INVOICE_DATED_LATER;
    }
    Payment self = payments.get(payment);
    boolean twice =
        clues.named().stream()
            .mapToInt(named -> items.settledBy(named.item()))
            .anyMatch(other -> other >= 0 && payments.get(other).amount().equals(self.amount()));
    return twice ? Reason.PAID_TWICE : Reason.INVOICE_NOT_OPEN;
  }

  @Override
  public List<Hypothesis> proposals(int payment) {
    List<Named> open = openLater(payment);
    List<Named> asked = open.isEmpty() ? orderedItems(payment) : open;
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Hypothesis> all = new ArrayList<>(sums.exact(payment, asked));
    all.addAll(rest.completed(payment, asked));
    all.addAll(sums.inexact(payment, asked));
    return all;
  }
}
