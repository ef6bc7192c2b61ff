package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.matching.Clues.How;
import io.mspbilling.reconciliation.matching.Clues.Named;
import io.mspbilling.reconciliation.matching.amount.MilliBits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a payment with the sum of the items that it names. */
final class NamedSums {

  private static final int MAX_CHOICES = 12;

  private final Items items;
  private final Payments payments;
  private final Pool pool;
  private final MatchingPolicy policy;

  NamedSums(Items items, Payments payments, Pool pool, MatchingPolicy policy) {
    this.items = items;
    this.payments = payments;
    this.pool = pool;
    this.policy = policy;
  }

  /**
   * The ways in which the items named come to the amount: all of them, each in full or less an
   * earned discount; else some of them; else all of them but for a tolerance or a fee.
   */
  List<Hypothesis> exact(int payment, List<Named> named) {
    long amount = payments.amount(payment);
    long sum = 0;
    boolean discounts = false;
    for (Named one : named) {
      sum += items.open(one.item());
      discounts |= pool.discounted(payment, one.item()) != items.open(one.item());
    }
    if (sum == amount && !discounts) {
      return List.of(inFull(payment, named));
    }
    List<Hypothesis> found = choose(payment, named, false);
    boolean range = named.stream().anyMatch(one -> one.how() == How.IN_RANGE);
    if (found.isEmpty() && named.size() > 1 && !range) {
      found = choose(payment, named, true);
    }
    return found.isEmpty() ? tolerated(payment, named, sum - amount) : found;
  }

  /** What the memo says is paid of each; no more than is open, and less at most a discount. */
  Optional<Hypothesis> stated(int payment, List<Named> named) {
    Map<Integer, Long> stated = payments.clues(payment).stated();
    if (stated.size() != named.size() || named.size() < 2) {
      return Optional.empty();
    }
    int[] which = new int[named.size()];
    long[] cash = new long[named.size()];
    long[] beside = new long[named.size()];
    for (int i = 0; i < which.length; i++) {
      which[i] = named.get(i).item();
      cash[i] = stated.getOrDefault(which[i], 0L);
      long open = items.open(which[i]);
      boolean fits =
          Long.signum(cash[i]) == Long.signum(open) && Math.abs(cash[i]) <= Math.abs(open);
      if (!fits) {
        return Optional.empty();
      }
      beside[i] = cash[i] == pool.discounted(payment, which[i]) ? open - cash[i] : 0;
    }
    List<Clue> clues = clues(payment, named, Weights.amount(payments.amount(payment)));
    return Optional.of(
        Hypothesis.settling(
            which, cash, beside, Deviation.Kind.EARLY_DISCOUNT, Evidence.REMITTANCE, clues));
  }

  private Hypothesis inFull(int payment, List<Named> named) {
    int[] which = new int[named.size()];
    long[] cash = new long[named.size()];
    for (int i = 0; i < which.length; i++) {
      which[i] = named.get(i).item();
      cash[i] = items.open(which[i]);
    }
    return Hypothesis.cash(
        which,
        cash,
        evidence(named),
        clues(payment, named, Weights.amount(payments.amount(payment))));
  }

  private static Evidence evidence(List<Named> named) {
    return named.stream().anyMatch(Named::isRepaired)
        ? Evidence.REFERENCE_REPAIRED
        : Evidence.INVOICES_NAMED;
  }

  /** Tries each item in full, less its discount and, if told, not at all. */
  private List<Hypothesis> choose(int payment, List<Named> named, boolean some) {
    if (named.size() > (some ? MAX_CHOICES - 4 : MAX_CHOICES)) {
      return List.of();
    }
    Chooser chooser = new Chooser(payment, named, some);
    chooser.from(0, payments.amount(payment));
    return chooser.found;
  }

  private final class Chooser {
    private final int payment;
    private final List<Named> named;
    private final boolean some;
    private final long[] cash;
    private final List<Hypothesis> found = new ArrayList<>(1);

    Chooser(int payment, List<Named> named, boolean some) {
      this.payment = payment;
      this.named = named;
      this.some = some;
      this.cash = new long[named.size()];
    }

    void from(int at, long rest) {
      if (found.size() > 2) {
        return;
      }
      if (at == named.size()) {
        if (rest == 0) {
          found.add(hypothesis());
        }
        return;
      }
      int item = named.get(at).item();
      long full = items.open(item);
      long less = pool.discounted(payment, item);
      pool.spend(1);
      cash[at] = full;
      from(at + 1, rest - full);
      if (less != full) {
        cash[at] = less;
        from(at + 1, rest - less);
      }
      if (some) {
        cash[at] = 0;
        from(at + 1, rest);
      }
    }

    private Hypothesis hypothesis() {
      List<Named> taken = new ArrayList<>();
      for (int i = 0; i < cash.length; i++) {
        if (cash[i] != 0) {
          taken.add(named.get(i));
        }
      }
      int[] which = new int[taken.size()];
      long[] paid = new long[which.length];
      long[] beside = new long[which.length];
      int count = 0;
      boolean bent = false;
      for (int i = 0; i < cash.length; i++) {
        if (cash[i] != 0) {
          which[count] = named.get(i).item();
          paid[count] = cash[i];
          beside[count] = items.open(which[count]) - cash[i];
          bent |= beside[count] != 0;
          count++;
        }
      }
      long amount = payments.amount(payment);
      Clue agreed =
          bent ? Weights.bent(Clue.Kind.AMOUNT_DISCOUNTED, amount) : Weights.amount(amount);
      List<Clue> clues = new ArrayList<>(clues(payment, taken, agreed));
      if (some) {
        clues.add(new Clue(Clue.Kind.CHOICES, "some of those named", -1_000 * named.size()));
      }
      return bent
          ? Hypothesis.settling(
              which, paid, beside, Deviation.Kind.EARLY_DISCOUNT, evidence(taken), clues)
          : Hypothesis.cash(which, paid, evidence(taken), clues);
    }
  }

  /** All items named, but for a shortfall that the policy lets go or a fee that it expects. */
  private List<Hypothesis> tolerated(int payment, List<Named> named, long shortBy) {
    if (shortBy <= 0) {
      return List.of();
    }
    int largest = 0;
    for (int i = 1; i < named.size(); i++) {
      boolean more = items.open(named.get(i).item()) > items.open(named.get(largest).item());
      largest = more ? i : largest;
    }
    long amount = payments.amount(payment);
    long open = items.open(named.get(largest).item());
    boolean fee =
        named.size() == 1
            && policy.feePlans().stream().anyMatch(plan -> plan.feeOf(open) == shortBy);
    if (open <= shortBy || (!fee && !policy.tolerance().allows(shortBy, amount + shortBy))) {
      return List.of();
    }
    int[] which = named.stream().mapToInt(Named::item).toArray();
    long[] cash = new long[which.length];
    long[] beside = new long[which.length];
    for (int i = 0; i < which.length; i++) {
      beside[i] = i == largest ? shortBy : 0;
      cash[i] = items.open(which[i]) - beside[i];
    }
    Deviation.Kind kind = fee ? Deviation.Kind.PROCESSOR_FEE : Deviation.Kind.WRITE_OFF;
    Clue agreed = Weights.bent(Clue.Kind.AMOUNT_TOLERATED, amount);
    return List.of(
        Hypothesis.settling(
            which, cash, beside, kind, evidence(named), clues(payment, named, agreed)));
  }

  /** As much of the items named as the payment covers, the oldest first. */
  List<Hypothesis> inexact(int payment, List<Named> named) {
    List<Named> invoices = named.stream().filter(one -> items.open(one.item()) > 0).toList();
    long left = payments.amount(payment);
    int count = 0;
    int[] which = new int[invoices.size()];
    long[] cash = new long[invoices.size()];
    for (Named one : invoices) {
      if (left > 0) {
        which[count] = one.item();
        cash[count] = Math.min(left, items.open(one.item()));
        left -= cash[count++];
      }
    }
    if (count == 0) {
      return List.of();
    }
    Clue differs =
        new Clue(Clue.Kind.AMOUNT_DIFFERS, left > 0 ? "more" : "less", Weights.AMOUNT_DIFFERS);
    return List.of(
        Hypothesis.cash(
            java.util.Arrays.copyOf(which, count),
            java.util.Arrays.copyOf(cash, count),
            left > 0 ? Evidence.INVOICES_NAMED_OVERPAID : Evidence.INVOICE_NAMED_SHORT_PAID,
            clues(payment, invoices, differs)));
  }

  /**
   * Whether paying less or more leaves no question: a part of one invoice, or all that is named and
   * not much more.
   */
  boolean isPlain(int payment, List<Named> named, Hypothesis inexact) {
    if (named.stream().anyMatch(one -> items.open(one.item()) < 0)) {
      return false;
    }
    long amount = payments.amount(payment);
    if (inexact.evidence() == Evidence.INVOICE_NAMED_SHORT_PAID) {
      return named.size() == 1 && payments.reversed(payment) == 0;
    }
    if (payments.clues(payment).foreign()) {
      return false;
    }
    boolean untouched = named.stream().allMatch(one -> items.isUntouched(one.item()));
    return untouched && amount - inexact.total() < inexact.total();
  }

  private List<Clue> clues(int payment, List<Named> named, Clue agreed) {
    List<Clue> clues = new ArrayList<>(named.size() + 2);
    int together = 0;
    for (Named one : named) {
      int milliBits = Math.min(one.milliBits(), Weights.REFERENCES_TOGETHER - together);
      together += milliBits;
      Clue.Kind kind =
          one.isRepaired()
              ? Clue.Kind.REFERENCE_REPAIRED
              : one.milliBits() == Weights.PURCHASE_ORDER
                  ? Clue.Kind.PURCHASE_ORDER
                  : Clue.Kind.REFERENCE;
      clues.add(new Clue(kind, items.get(one.item()).number(), milliBits));
    }
    clues.add(agreed);
    clues.add(payments.clues(payment).by().clue());
    return clues;
  }

  /** What an amount says that so many others could have had. */
  static int rest(long amount, int others) {
    return MilliBits.ofAmount(amount) - MilliBits.log2(Math.max(1, others));
  }
}
