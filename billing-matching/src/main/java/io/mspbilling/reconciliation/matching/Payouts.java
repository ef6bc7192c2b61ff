package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Leftover.Reason;
import io.mspbilling.reconciliation.matching.reference.Canonical;
import io.mspbilling.reconciliation.matching.reference.KeyIndex;
import io.mspbilling.reconciliation.settlement.EntryKind;
import io.mspbilling.reconciliation.settlement.PayoutEntry;
import io.mspbilling.reconciliation.settlement.PayoutReport;
import io.mspbilling.reconciliation.settlement.SettlementGap;
import io.mspbilling.reconciliation.settlement.SettlementProof;
import io.mspbilling.worklist.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies the charges that a processor reports in a payout. A charge that is a payment of its own
 * is applied there; the others are applied with the deposit, before fees. A payout that does not
 * add up is left to people.
 */
final class Payouts {

  private static final Set<EntryKind> TAKEN_BACK =
      EnumSet.of(
          EntryKind.REFUND, EntryKind.RETURN, EntryKind.CHARGEBACK, EntryKind.CHARGEBACK_REVERSED);

  private final Items items;
  private final Payments payments;
  private final Customers customers;
  private final PaymentNumbers numbers;
  private final MatchingPolicy policy;
  private final Map<String, Long> reversedCharges;
  private final List<Finding> findings;

  /**
   * @param reversedCharges how much of each charge went back, by the processor's id of the charge
   * @param findings where to tell what is wrong
   */
  Payouts(
      Items items,
      Payments payments,
      Customers customers,
      PaymentNumbers numbers,
      MatchingPolicy policy,
      Map<String, Long> reversedCharges,
      List<Finding> findings) {
    this.items = items;
    this.payments = payments;
    this.customers = customers;
    this.numbers = numbers;
    this.policy = policy;
    this.reversedCharges = new HashMap<>(reversedCharges);
    this.findings = findings;
  }

  void apply(List<SettlementProof> proofs) {
    for (SettlementProof proof : proofs) {
      int deposit = proof.deposit().map(Payment::id).map(numbers::number).orElse(-1);
      boolean differs =
          proof.gaps().stream().anyMatch(gap -> gap.kind() != SettlementGap.Kind.NOT_ARRIVED);
      if (differs) {
        unproven(proof, deposit);
      } else {
        if (!proof.gaps().isEmpty()) {
          findings.add(finding(proof, "wait for the bank line, or add it to the input"));
        }
        addTakenBack(proof.report());
        proof.report().entries().stream()
            .filter(entry -> entry.kind() == EntryKind.CHARGE)
            .filter(entry -> ownPayment(entry, deposit) >= 0)
            .forEach(entry -> applyToOwn(entry, ownPayment(entry, deposit)));
        if (deposit >= 0 && !payments.isClosed(deposit) && payments.bar(deposit) == null) {
          deposit(proof, deposit);
        }
      }
    }
  }

  /** What a payout takes back of its own charges, unless it was told by itself. */
  private void addTakenBack(PayoutReport report) {
    Map<String, Long> back = new HashMap<>();
    for (PayoutEntry entry : report.entries()) {
      if (TAKEN_BACK.contains(entry.kind()) && !entry.charge().isEmpty()) {
        back.merge(entry.charge(), -entry.gross().minorUnits(), Long::sum);
      }
    }
    back.values().removeIf(amount -> amount <= 0);
    back.forEach(reversedCharges::putIfAbsent);
  }

  private void unproven(SettlementProof proof, int deposit) {
    findings.add(finding(proof, Reason.PAYOUT_UNPROVEN.remedy()));
    if (deposit >= 0 && !payments.isClosed(deposit)) {
      payments.close(deposit, Reason.PAYOUT_UNPROVEN);
    }
  }

  private static Finding finding(SettlementProof proof, String remedy) {
    return new Finding(
        Finding.Kind.PAYOUT_UNPROVEN,
        new Subject.OfPayout(proof.report().id()),
        String.join("; ", proof.gaps().stream().map(SettlementGap::facts).toList()),
        remedy);
  }

  /** The charge as a payment of its own, -1 if it is a part of the deposit. */
  private int ownPayment(PayoutEntry entry, int deposit) {
    int own = entry.payment().map(numbers::number).orElse(-1);
    return own == deposit ? -1 : own;
  }

  private void applyToOwn(PayoutEntry entry, int payment) {
    boolean sameAmount = payments.get(payment).amount().equals(entry.gross());
    if (payments.isClosed(payment) || payments.bar(payment) != null || !sameAmount) {
      return;
    }
    long charged = payments.amount(payment);
    payments.reverse(payment, Math.min(payments.available(payment), reversed(entry)));
    if (payments.available(payment) == 0) {
      payments.close(payment);
      return;
    }
    Optional<Line> line = line(entry, payment, charged, payments.available(payment));
    if (line.isPresent()) {
      settle(payment, List.of(line.get()));
    }
  }

  private void deposit(SettlementProof proof, int deposit) {
    List<PayoutEntry> parts =
        proof.report().entries().stream()
            .filter(entry -> entry.kind() == EntryKind.CHARGE)
            .filter(entry -> ownPayment(entry, deposit) < 0)
            .toList();
    long gross = parts.stream().map(PayoutEntry::gross).mapToLong(Money::minorUnits).sum();
    payments.withhold(deposit, gross - payments.amount(deposit));
    Map<Integer, Long> taken = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (PayoutEntry entry : parts) {
      long back = Math.min(entry.gross().minorUnits(), reversed(entry));
      payments.reverse(deposit, back);
      long left = entry.gross().minorUnits() - back;
      Optional<Line> line = left == 0 ? Optional.empty() : line(entry, deposit, back + left, left);
      if (line.isPresent() && isLeft(line.get(), taken)) {
        lines.add(line.get());
      } else if (left > 0) {
        payments.leave(deposit, Reason.INVOICE_NOT_OPEN);
        findings.add(chargeWithoutInvoice(proof, entry));
      }
    }
    if (lines.isEmpty()) {
      payments.close(deposit);
    } else {
      settle(deposit, lines);
    }
  }

  private long reversed(PayoutEntry entry) {
    Long back = entry.charge().isEmpty() ? null : reversedCharges.remove(entry.charge());
    return back == null ? 0 : back;
  }

  /** Two charges of one payout must not take the same money of an invoice. */
  private boolean isLeft(Line line, Map<Integer, Long> taken) {
    long all = taken.merge(line.item(), line.cash() + line.beside(), Long::sum);
    return all <= items.open(line.item());
  }

  private Finding chargeWithoutInvoice(SettlementProof proof, PayoutEntry entry) {
    return new Finding(
        Finding.Kind.CHARGE_WITHOUT_INVOICE,
        new Subject.OfPayout(proof.report().id()),
        "charge "
            + entry.charge()
            + " of "
            + entry.gross()
            + " names invoice '"
            + entry.invoiceNumber()
            + "', on which so much is not open",
        "say what the charge was for");
  }

  private record Line(int item, long cash, long beside) {}

  /** What is left of a charge, against the item that it was made for. */
  private Optional<Line> line(PayoutEntry entry, int payment, long charged, long left) {
    int item = item(entry, payment, charged);
    if (item < 0 || items.open(item) <= 0 || left <= 0) {
      return Optional.empty();
    }
    long open = items.open(item);
    long discount = items.discount(item, payments.day(payment), policy);
    long beside = discount > 0 && open - discount == left ? discount : 0;
    return Optional.of(new Line(item, Math.min(open, left), beside));
  }

  /** The one item of this number that is the charged customer's, -1 if that is not certain. */
  private int item(PayoutEntry entry, int payment, long amount) {
    int customer = entry.customer().map(customers::number).orElse(-1);
    String number = Canonical.of(entry.invoiceNumber());
    int found = -1;
    if (number.isEmpty()) {
      return customer < 0 ? -1 : onlyOfAmount(customer, payment, amount);
    }
    KeyIndex index = items.keys().references();
    for (int at = index.first(number); at >= 0; at = index.after(at)) {
      int item = index.value(at);
      boolean fits =
          items.currency(item).equals(payments.currency(payment))
              && (customer < 0 || customers.family(items.owner(item)) == customers.family(customer))
              && payments.mayPay(payment, item);
      if (fits && found >= 0) {
        return -1;
      }
      found = fits ? item : found;
    }
    return found;
  }

  /**
   * The only item of an amount; what other payments settled of those that had it must not make one
   * the only one.
   */
  private int onlyOfAmount(int customer, int payment, long amount) {
    int found = -1;
    for (int at = items.start(customer); at < items.end(customer); at++) {
      int item = items.ofOwner(at);
      boolean fits =
          items.given(item) == amount
              && items.currency(item).equals(payments.currency(payment))
              && items.issued(item) <= payments.day(payment) + policy.prepaidDays();
      if (fits && found >= 0) {
        return -1;
      }
      found = fits ? item : found;
    }
    return found >= 0 && items.open(found) == amount ? found : -1;
  }

  private void settle(int payment, List<Line> lines) {
    int[] which = lines.stream().mapToInt(Line::item).toArray();
    long[] cash = lines.stream().mapToLong(Line::cash).toArray();
    long[] beside = lines.stream().mapToLong(Line::beside).toArray();
    List<Clue> clues = List.of(new Clue(Clue.Kind.TOLD, "payout", Weights.TOLD));
    Hypothesis told =
        Hypothesis.settling(
            which, cash, beside, Deviation.Kind.EARLY_DISCOUNT, Evidence.SETTLEMENT, clues);
    Application.unreduced(items, payments, payment, told);
  }
}
