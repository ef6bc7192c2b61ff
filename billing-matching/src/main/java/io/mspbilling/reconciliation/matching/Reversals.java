package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.Leftover.Reason;
import io.mspbilling.reconciliation.settlement.EntryKind;
import io.mspbilling.reconciliation.settlement.PayoutEntry;
import io.mspbilling.reconciliation.settlement.PayoutReport;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what went back. A reversal is linked by an id or a reference, never by its amount; one
 * that is not linked keeps the only payment that it could mean from being applied.
 */
final class Reversals {

  private static final int MAX_AGE_DAYS = 180;

  private final Items items;
  private final Payments payments;
  private final PaymentNumbers numbers;
  private final Map<String, Long> reversedCharges = new HashMap<>();
  private final List<Reopened> reopened = new ArrayList<>();
  private final List<Finding> findings;

  Reversals(Items items, Payments payments, PaymentNumbers numbers, List<Finding> findings) {
    this.items = items;
    this.payments = payments;
    this.numbers = numbers;
    this.findings = findings;
  }

  /** How much of each charge of a payout went back, by the processor's id of the charge. */
  Map<String, Long> reversedCharges() {
    return reversedCharges;
  }

  List<Reopened> reopened() {
    return reopened;
  }

  void apply(List<ReversalNotice> notices, List<PayoutReport> payouts) {
    Set<String> charges = chargesWithoutPayment(payouts);
    Set<String> seen = new HashSet<>();
    notices.stream()
        .sorted(Comparator.comparing(ReversalNotice::on).thenComparing(ReversalNotice::id))
        .filter(notice -> seen.add(notice.id()))
        .forEach(notice -> apply(notice, charges));
  }

  private Set<String> chargesWithoutPayment(List<PayoutReport> payouts) {
    Set<String> charges = new HashSet<>();
    for (PayoutReport payout : payouts) {
      for (PayoutEntry entry : payout.entries()) {
        boolean own = entry.payment().map(numbers::number).orElse(-1) >= 0;
        boolean deposit = entry.payment().equals(payout.bankDeposit());
        if (entry.kind() == EntryKind.CHARGE && !entry.charge().isEmpty() && (!own || deposit)) {
          charges.add(entry.charge());
        }
      }
    }
    return charges;
  }

  private void apply(ReversalNotice notice, Set<String> charges) {
    if (!notice.priorAllocations().isEmpty()) {
      prior(notice);
      return;
    }
    if (charges.contains(notice.gatewayRef())) {
      reversedCharges.merge(notice.gatewayRef(), notice.amount().minorUnits(), Long::sum);
      notice.payment().ifPresent(id -> reopened.add(new Reopened(notice.id(), id, List.of())));
      return;
    }
    int payment = notice.payment().map(numbers::number).orElse(-1);
    payment = payment >= 0 ? payment : numbers.referred(notice.gatewayRef());
    if (payment < 0 || !payments.currency(payment).equals(notice.amount().currency())) {
      unlinked(notice);
      return;
    }
    long left = payments.amount(payment) - payments.reversed(payment);
    long back = Math.min(left, notice.amount().minorUnits());
    if (back < notice.amount().minorUnits()) {
      findings.add(tooLarge(notice, left, payment));
    }
    payments.reverse(payment, back);
    if (back == left) {
      payments.close(payment);
    }
    reopened.add(new Reopened(notice.id(), payments.get(payment).id(), List.of()));
  }

  /** What an earlier payment had paid is open again, with its original due date. */
  private void prior(ReversalNotice notice) {
    List<MatchLine> lines = new ArrayList<>();
    for (Allocation allocation : notice.priorAllocations()) {
      int item = items.number(allocation.invoice());
      if (item < 0 || !items.currency(item).equals(allocation.amount().currency())) {
        findings.add(
            new Finding(
                Finding.Kind.REOPENED_ITEM_UNKNOWN,
                new Subject.OfEvent(notice.id()),
                "opens invoice "
                    + allocation.invoice().value()
                    + " again, which is not in the input",
                "add the invoice to the input, with nothing open on it"));
      } else {
        items.reopen(item, allocation.amount().minorUnits());
        lines.add(
            new MatchLine(
                allocation.invoice(),
                items.get(item).number(),
                allocation.amount(),
                Optional.empty()));
      }
    }
    notice.payment().ifPresent(payment -> reopened.add(new Reopened(notice.id(), payment, lines)));
  }

  private void unlinked(ReversalNotice notice) {
    findings.add(
        new Finding(
            Finding.Kind.REVERSAL_UNLINKED,
            new Subject.OfEvent(notice.id()),
            Words.of(notice.kind())
                + " of "
                + notice.amount()
                + " names "
                + notice.payment().map(PaymentId::value).orElse("no payment")
                + ", which is not in the input",
            "say which payment it takes back"));
    List<Integer> could = new ArrayList<>();
    for (int payment = 0; payment < payments.count(); payment++) {
      if (couldMean(notice, payment)) {
        could.add(payment);
      }
    }
    could.forEach(payments::doubt);
    if (could.size() == 1 && notice.payment().isEmpty()) {
      payments.bar(could.get(0), Reason.MAYBE_REVERSED);
    }
  }

  private boolean couldMean(ReversalNotice notice, int payment) {
    Money amount = payments.get(payment).amount();
    long days = notice.on().toEpochDay() - payments.day(payment);
    return amount.equals(notice.amount())
        && days >= 0
        && days <= MAX_AGE_DAYS
        && !payments.isClosed(payment)
        && payments.bar(payment) == null;
  }

  private Finding tooLarge(ReversalNotice notice, long left, int payment) {
    return new Finding(
        Finding.Kind.REVERSAL_TOO_LARGE,
        new Subject.OfEvent(notice.id()),
        "takes back "
            + notice.amount()
            + " of which only "
            + Money.ofMinor(left, notice.amount().currency())
            + " of payment "
            + payments.get(payment).id().value()
            + " is there",
        "check the amount with the gateway");
  }
}
