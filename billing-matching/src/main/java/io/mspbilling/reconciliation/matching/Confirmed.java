package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.payer.PayerName;
import io.mspbilling.reconciliation.settlement.SettlementProof;
import io.mspbilling.worklist.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Applies what people confirmed, as they said it, or not at all if it does not fit. */
final class Confirmed {

  private final Items items;
  private final Payments payments;
  private final Customers customers;
  private final PaymentNumbers numbers;
  private final List<Finding> findings;
  private final Map<Integer, Decision.Confirm> ofPayouts = new TreeMap<>();

  Confirmed(
      Items items,
      Payments payments,
      Customers customers,
      PaymentNumbers numbers,
      List<Finding> findings) {
    this.items = items;
    this.payments = payments;
    this.customers = customers;
    this.numbers = numbers;
    this.findings = findings;
  }

  /** Takes note of names, of what is rejected and pinned, so that every stage knows. */
  void note(Standing standing) {
    for (Decision.Undo undo : standing.ofNothing()) {
      doesNotFit(undo.id(), "undoes '" + undo.undone() + "', which nobody decided before");
    }
    for (Decision.Alias alias : standing.ofKind(Decision.Alias.class)) {
      if (customers.number(alias.customer()) < 0) {
        doesNotFit(alias.id(), "names a customer that is not in the input");
      } else if (PayerName.of(alias.name()).isEmpty()) {
        doesNotFit(alias.id(), "the name tells nobody: '" + alias.name() + "'");
      } else {
        customers.alias(alias.customer(), alias.name());
      }
    }
    for (Decision.Reject reject : standing.ofKind(Decision.Reject.class)) {
      int payment = numbers.number(reject.payment());
      int item = items.number(reject.item());
      if (payment < 0 || item < 0) {
        doesNotFit(reject.id(), "rejects what is not in the input");
      } else {
        payments.reject(payment, item);
      }
    }
    for (Decision.Pin pin : standing.ofKind(Decision.Pin.class)) {
      int payment = numbers.number(pin.payment());
      int customer = customers.number(pin.customer());
      int item = pin.item().map(items::number).orElse(-1);
      if (payment < 0 || customer < 0 || (item < 0 && pin.item().isPresent())) {
        doesNotFit(pin.id(), "pins what is not in the input");
      } else if (item >= 0 && !items.currency(item).equals(payments.currency(payment))) {
        doesNotFit(pin.id(), "pins an item of another currency");
      } else {
        payments.pinCustomer(payment, customer);
        if (item >= 0) {
          payments.pin(payment, item);
        }
      }
    }
  }

  /**
   * Applies what people confirmed.
   *
   * @param proofs payouts: of one that is proven its report tells what it pays for
   */
  void apply(Standing standing, List<SettlementProof> proofs) {
    Set<Integer> proven = new HashSet<>();
    for (SettlementProof proof : proofs) {
      if (proof.gaps().isEmpty()) {
        proof.deposit().map(Payment::id).map(numbers::number).ifPresent(proven::add);
      }
    }
    for (Decision.Confirm confirm : standing.ofKind(Decision.Confirm.class)) {
      int payment = numbers.number(confirm.payment());
      if (payment < 0) {
        doesNotFit(confirm.id(), "payment " + confirm.payment().value() + " is not in the input");
      } else if (proven.contains(payment) && cash(confirm) > payments.amount(payment)) {
        ofPayouts.put(payment, confirm);
      } else if (payments.available(payment) > 0 && payments.applied(payment) == null) {
        apply(confirm, payment);
      }
    }
  }

  /** Tells of confirmed payouts of which the reports say something else: before fees, more came. */
  void compareWithPayouts() {
    ofPayouts.forEach(
        (payment, confirm) -> {
          Payments.Applied applied = payments.applied(payment);
          if (applied == null || !isSame(confirm, applied.hypothesis())) {
            doesNotFit(confirm.id(), "is not what the report of the payout says");
          }
        });
  }

  private boolean isSame(Decision.Confirm confirm, Hypothesis applied) {
    Map<Integer, Long> told = new HashMap<>();
    confirm
        .lines()
        .forEach(
            line -> told.merge(items.number(line.item()), line.amount().minorUnits(), Long::sum));
    Map<Integer, Long> done = new HashMap<>();
    for (int i = 0; i < applied.size(); i++) {
      done.merge(applied.item(i), applied.cash(i), Long::sum);
    }
    return told.equals(done);
  }

  private static long cash(Decision.Confirm confirm) {
    return confirm.lines().stream().mapToLong(line -> line.amount().minorUnits()).sum();
  }

  private void apply(Decision.Confirm confirm, int payment) {
    String wrong = whatIsWrong(confirm, payment);
    if (!wrong.isEmpty()) {
      doesNotFit(confirm.id(), wrong);
      return;
    }
    List<MatchLine> lines = confirm.lines();
    int[] which = lines.stream().map(MatchLine::item).mapToInt(items::number).toArray();
    long[] cash = lines.stream().mapToLong(line -> line.amount().minorUnits()).toArray();
    long[] beside = new long[which.length];
    Deviation.Kind kind = Deviation.Kind.WRITE_OFF;
    for (int i = 0; i < which.length; i++) {
      beside[i] = lines.get(i).settled().minorUnits() - cash[i];
      kind = lines.get(i).deviation().map(Deviation::kind).orElse(kind);
    }
    List<Clue> clues = List.of(new Clue(Clue.Kind.TOLD, confirm.id(), Weights.TOLD));
    Hypothesis told =
        Hypothesis.settling(which, cash, beside, kind, Evidence.CONFIRMED_BY_PERSON, clues);
    boolean whole = payments.reversed(payment) == 0;
    Application.unreduced(
        items, payments, payment, whole ? told : told.within(payments.available(payment)));
  }

  private String whatIsWrong(Decision.Confirm confirm, int payment) {
    if (confirm.lines().isEmpty()) {
      return "confirms nothing";
    }
    Map<Integer, Long> wanted = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    long cash = 0;
    for (MatchLine line : confirm.lines()) {
      int item = items.number(line.item());
      if (item < 0
          || !line.amount().currency().equals(payments.currency(payment))
          || !items.currency(item).equals(payments.currency(payment))) {
        return "item " + line.item().value() + " is not in the input, or in another currency";
      }
      cash += line.amount().minorUnits();
      long all = wanted.merge(item, line.settled().minorUnits(), Long::sum);
      long open = items.open(item);
      if (open > 0 ? all < 0 || all > open : all > 0 || all < open) {
        wrong.add("not so much is open on " + line.number());
      }
    }
    return cash > payments.amount(payment)
        ? "more is confirmed than was paid"
        : String.join("; ", wrong);
  }

  private void doesNotFit(String id, String facts) {
    findings.add(
        new Finding(
            Finding.Kind.DECISION_DOES_NOT_FIT,
            new Subject.OfDecision(id),
            facts,
            "undo the decision, or correct it"));
  }
}
