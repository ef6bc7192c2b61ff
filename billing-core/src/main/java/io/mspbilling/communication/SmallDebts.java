package io.mspbilling.communication;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is too little to ask for by itself: a customer of whom no more is due is neither charged nor
 * reminded. Once more is due, all of it is asked for together. Immutable.
 */
public final class SmallDebts {

  private final Map<Currency, Money> least = new HashMap<>();

  /**
   * @param least the least that is asked for, one amount for each currency; in other currencies
   *     every amount is
   */
  public SmallDebts(List<Money> least) {
    least.forEach(amount -> this.least.put(amount.currency(), amount));
  }

  /**
   * The debts that are worth asking for, and those that are not due yet or in flight.
   *
   * @param worklist is told of the others, in one row for each customer
   */
  public List<OpenInvoice> free(List<OpenInvoice> open, LocalDate today, Worklist worklist) {
    Map<String, List<OpenInvoice>> due = new TreeMap<>();
    for (OpenInvoice one : open) {
      if (isDue(one, today)) {
        due.computeIfAbsent(group(one), key -> new ArrayList<>()).add(one);
      }
    }
    due.values().removeIf(debts -> !isTooLittle(debts));
    Map<String, List<OpenInvoice>> byCustomer = new TreeMap<>();
    due.values()
        .forEach(
            debts ->
                byCustomer
                    .computeIfAbsent(
                        debts.get(0).invoice().customer().text(), key -> new ArrayList<>())
                    .addAll(debts));
    byCustomer.values().forEach(debts -> report(debts, worklist));
    return open.stream().filter(one -> !isDue(one, today) || !due.containsKey(group(one))).toList();
  }

  /** What is in flight is asked for already, and adds nothing to what is. */
  private static boolean isDue(OpenInvoice one, LocalDate today) {
    return !one.inFlight() && !one.invoice().effectiveDueOn().isAfter(today);
  }

  private static String group(OpenInvoice one) {
    return one.invoice().customer().text() + " " + one.open().currency();
  }

  private boolean isTooLittle(List<OpenInvoice> debts) {
    Currency currency = debts.get(0).open().currency();
    Money sum = Money.sum(debts.stream().map(OpenInvoice::open).toList(), currency);
    return sum.compareTo(least.getOrDefault(currency, Money.zero(currency))) < 0;
  }

  private static void report(List<OpenInvoice> debts, Worklist worklist) {
    CustomerId customer = debts.get(0).invoice().customer();
    List<Money> sums = Money.sums(debts.stream().map(OpenInvoice::open).toList());
    worklist.leave(
        ExceptionRow.builder()
            .kind(ExceptionKind.SMALL_DEBT)
            .subject(new Subject.OfCustomer(customer))
            .customer(customer)
            .amount(sums.stream().filter(sum -> sums.size() == 1).findFirst())
            .facts(
                Words.sums(sums)
                    + " is too little to be asked for by itself: "
                    + debts.stream()
                        .map(one -> one.invoice().number())
                        .collect(Collectors.joining(", ")))
            .remedy("write it off in the PSA, or wait: it is asked for with what is due next")
            .build());
  }
}
