package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Leftover.Reason;
import io.mspbilling.reconciliation.settlement.SettlementProof;
import io.mspbilling.reconciliation.settlement.Settlements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One run of the engine: its stages in their order. */
final class Run {

  private static final int MAX_ROUNDS = 8;
  private static final long MOST_MONEY = Long.MAX_VALUE / 4;

  private final MatchInput input;
  private final MatchingPolicy policy;
  private final List<Payment> given;
  private final Customers customers;
  private final Items items;
  private final Payments payments;
  private final PaymentNumbers numbers;
  private final int[][] families;
  private final List<Finding> findings = new ArrayList<>();

  Run(MatchInput input, MatchingPolicy policy) {
    this.input = input;
    this.policy = policy;
    List<OpenItem> each = Numbers.inOrder(input.items(), OpenItem::id);
    given = Numbers.inOrder(input.payments(), Payment::id);
    Set<CustomerId> others = new HashSet<>();
    each.forEach(item -> others.add(item.customer()));
    given.forEach(payment -> payment.customer().ifPresent(others::add));
    requireCountable(each);
    customers = new Customers(input.customers(), others);
    items = new Items(each, customers);
    payments = new Payments(given);
    numbers = new PaymentNumbers(given);
    families = families();
  }

  /**
   * With this, no sum of the engine's can overflow, whatever it adds up and compares.
   *
   * @throws IllegalArgumentException if all amounts together are beyond that
   */
  private void requireCountable(List<OpenItem> each) {
    long left = MOST_MONEY;
    for (OpenItem item : each) {
      left = less(left, item.open().minorUnits());
    }
    for (Payment payment : given) {
      left = less(left, payment.amount().minorUnits());
    }
  }

  private static long less(long left, long amount) {
    if (amount > left || amount < -left) {
      throw new IllegalArgumentException(
          "amounts add up to more than " + MOST_MONEY + " minor units: match in smaller parts");
    }
    return left - Math.abs(amount);
  }

  MatchResult result() {
    Standing standing = new Standing(input.decisions());
    Confirmed confirmed = new Confirmed(items, payments, customers, numbers, findings);
    confirmed.note(standing);
    Reversals reversals = new Reversals(items, payments, numbers, findings);
    reversals.apply(input.reversals(), input.payouts());
    List<SettlementProof> proofs = Settlements.prove(input.payouts(), given);
    readClues();
    confirmed.apply(standing, proofs);
    new Payouts(items, payments, customers, numbers, policy, reversals.reversedCharges(), findings)
        .apply(proofs);
    confirmed.compareWithPayouts();
    closeDuplicates();
    spare();
    remittances();
    decide();
    return report(reversals, proofs);
  }

  private int[][] families() {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int customer = 0; customer < customers.count(); customer++) {
      members.computeIfAbsent(customers.family(customer), f -> new ArrayList<>(1)).add(customer);
    }
    int[][] families = new int[customers.count()][];
    members.forEach(
        (family, those) -> families[family] = those.stream().mapToInt(Integer::intValue).toArray());
    return families;
  }

  /** The same charge twice: from the gateway and again from elsewhere. The first one counts. */
  private void closeDuplicates() {
    Map<List<Object>, Integer> first = new HashMap<>();
    IntStream.range(0, payments.count())
        .filter(payment -> !given.get(payment).gatewayRef().isEmpty())
        .filter(payment -> payments.reversed(payment) < payments.amount(payment))
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(payments::day).thenComparing(p -> p))
        .forEach(
            payment -> {
              Payment one = given.get(payment);
              boolean again =
                  first.putIfAbsent(List.of(one.gatewayRef(), one.amount()), payment) != null;
              if (again && !payments.isClosed(payment)) {
                payments.close(payment, Reason.DUPLICATE);
              }
            });
  }

  /**
   * Every payment is read, and before any is applied: what one says, and what it says of the items
   * of others, must not depend on who decided it already.
   */
  private void readClues() {
    ClueReader reader = new ClueReader(items, payments, customers, policy);
    for (int payment = 0; payment < payments.count(); payment++) {
      payments.tell(payment, reader.read(payment));
    }
  }

  /** What a memo leaves out it does not pay, unless a person or a report told otherwise. */
  private void spare() {
    IntStream.range(0, payments.count())
        .filter(payment -> payments.applied(payment) == null)
        .forEach(
            payment ->
                payments.clues(payment).spared().forEach(item -> payments.reject(payment, item)));
  }

  private void remittances() {
    for (int payment = 0; payment < payments.count(); payment++) {
      boolean isOpen = !payments.isClosed(payment) && payments.bar(payment) == null;
      if (isOpen && !given.get(payment).remittance().isEmpty()) {
        new Remittance(items, payments).apply(payment);
      }
    }
  }

  /** Families by themselves, and then what only a likeness of names can tell, until both rest. */
  private void decide() {
    int rounds = 0;
    boolean again = true;
    while (again && rounds++ < MAX_ROUNDS) {
      items.releaseAll();
      byFamily().forEach(this::decideFamily);
      open()
          .filter(payment -> anyCustomer(payments.clues(payment)) < 0)
          .forEach(payments::forgetReason);
      List<Integer> unknown =
          open().filter(payment -> payments.reason(payment) == null).boxed().toList();
      Pool pool = pool();
      AmountStage amount = new AmountStage(items, payments, pool, policy);
      again = new NameStage(items, payments, customers, amount, policy).decide(unknown);
    }
    List<Integer> rest = open().boxed().toList();
    policy.fill().ifPresent(order -> new Spread(items, payments, pool(), order).over(rest));
  }

  private void decideFamily(List<Integer> mine) {
    new Family(items, payments, customers, pool(), policy, mine).decide();
  }

  private IntStream open() {
    return IntStream.range(0, payments.count()).filter(payment -> !payments.isClosed(payment));
  }

  /** The open payments, those together that may touch the same items. */
  private Stream<List<Integer>> byFamily() {
    Groups groups = new Groups(customers.count());
    for (int[] family : families) {
      for (int i = 1; family != null && i < family.length; i++) {
        groups.join(family[0], family[i]);
      }
    }
    open().forEach(payment -> join(groups, payments.clues(payment)));
    List<List<Integer>> members = new ArrayList<>();
    int[] place = new int[customers.count()];
    open()
        .forEach(
            payment -> {
              int customer = anyCustomer(payments.clues(payment));
              if (customer >= 0) {
                int group = groups.of(customer);
                if (place[group] == 0) {
                  members.add(new ArrayList<>());
                  place[group] = members.size();
                }
                members.get(place[group] - 1).add(payment);
              }
            });
    return members.stream();
  }

  private void join(Groups groups, Clues clues) {
    int first = anyCustomer(clues);
    for (Clues.Named named : clues.named()) {
      groups.join(first, items.owner(named.item()));
    }
    for (int item : clues.ordered()) {
      groups.join(first, items.owner(item));
    }
  }

  private int anyCustomer(Clues clues) {
    if (clues.isPayerKnown()) {
      return clues.payer();
    }
    if (!clues.named().isEmpty()) {
      return items.owner(clues.named().get(0).item());
    }
    return clues.ordered().isEmpty() ? -1 : items.owner(clues.ordered().get(0));
  }

  private Pool pool() {
    return new Pool(items, payments, customers, families, policy);
  }

  private Proposals proposals() {
    return new Proposals(items, payments, customers, pool(), policy);
  }

  private MatchResult report(Reversals reversals, List<SettlementProof> proofs) {
    List<Match> matches = new ArrayList<>();
    List<Leftover> leftovers = new ArrayList<>();
    for (int payment = 0; payment < payments.count(); payment++) {
      Report report = new Report(items, payments, customers, this::proposals);
      report.match(payment).ifPresent(matches::add);
      report.leftover(payment).ifPresent(leftovers::add);
    }
    findings.sort(
        Comparator.comparing(Finding::kind)
            .thenComparing(finding -> finding.subject().key())
            .thenComparing(Finding::facts));
    return new MatchResult(
        matches,
        leftovers,
        reversals.reopened().stream().sorted(Comparator.comparing(Reopened::reversal)).toList(),
        proofs,
        findings);
  }
}
