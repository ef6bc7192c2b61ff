package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Debts that money may pay which came in and waits for a person. Whoever may have paid is neither
 * charged nor reminded: it would pay twice, or be told that it had not.
 */
public final class HeldDebts {

  private static final Comparator<OpenInvoice> BY_DUE_DATE =
      Comparator.comparing((OpenInvoice one) -> one.invoice().effectiveDueOn())
          .thenComparing(one -> one.invoice().id().text());

  private final Collection<UnresolvedPayment> unresolved;
  private final Map<InvoiceId, UnresolvedPayment> byInvoice = new HashMap<>();

  public HeldDebts(Collection<UnresolvedPayment> unresolved) {
    this.unresolved = List.copyOf(unresolved);
    for (UnresolvedPayment payment : unresolved) {
      payment.mayPay().forEach(invoice -> byInvoice.putIfAbsent(invoice, payment));
    }
  }

  /**
   * The debts that no such money may pay.
   *
   * @param worklist is told of the others that are due
   */
  public List<OpenInvoice> free(List<OpenInvoice> open, LocalDate today, Worklist worklist) {
    return open.stream().filter(one -> !isHeld(one, today, worklist)).toList();
  }

  /**
   * How much of each debt such money may pay, never more in all than there is of it; nothing of the
   * others. Of debts that the same money may pay, those that are due first come first.
   */
  public Map<InvoiceId, Money> mayBePaid(List<OpenInvoice> open) {
    List<OpenInvoice> inOrder = open.stream().sorted(BY_DUE_DATE).toList();
    Spread spread = new Spread(inOrder);
    unresolved.forEach(spread::rest);
    Map<InvoiceId, Money> paid = new LinkedHashMap<>();
    for (int place = 0; place < inOrder.size(); place++) {
      Money part = inOrder.get(place).open().minus(spread.owed.get(place));
      if (part.isPositive()) {
        paid.put(inOrder.get(place).invoice().id(), part);
      }
    }
    return paid;
  }

  /** What such money is more than the debts that it may pay: credit of its payer, if known. */
  public List<Credit> rests(List<OpenInvoice> open) {
    Spread spread = new Spread(open);
    List<Credit> rests = new ArrayList<>();
    for (UnresolvedPayment payment : unresolved) {
      Money rest = spread.rest(payment);
      if (rest.isPositive() && payment.payer().isPresent()) {
        String source = "payment " + payment.payment() + ", which nobody has explained";
        rests.add(new Credit(payment.payer().get(), source, rest));
      }
    }
    return rests;
  }

  /** Puts money to debts that it may pay, in the order in which they are given: a set has none. */
  private static final class Spread {
    private final List<Money> owed = new ArrayList<>();
    private final Map<InvoiceId, Integer> places = new HashMap<>();

    Spread(List<OpenInvoice> open) {
      for (OpenInvoice one : open) {
        places.put(one.invoice().id(), owed.size());
        owed.add(one.open());
      }
    }

    /** What is left of a payment, once it is put to what is left of the debts. */
    Money rest(UnresolvedPayment payment) {
      Money rest = payment.amount();
      for (int place : places(payment)) {
        Money debt = owed.get(place);
        if (debt.currency().equals(rest.currency())) {
          Money part = rest.min(debt);
          owed.set(place, debt.minus(part));
          rest = rest.minus(part);
        }
      }
      return rest;
    }

    private int[] places(UnresolvedPayment payment) {
      return payment.mayPay().stream()
          .filter(places::containsKey)
          .mapToInt(places::get)
          .sorted()
          .toArray();
    }
  }

  private boolean isHeld(OpenInvoice open, LocalDate today, Worklist worklist) {
    UnresolvedPayment payment = byInvoice.get(open.invoice().id());
    if (payment != null && !open.invoice().effectiveDueOn().isAfter(today)) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.HELD_FOR_PAYMENT,
                  new Subject.OfInvoice(open.invoice().id(), open.invoice().number()),
                  open.open()
                      + " is neither charged nor reminded of, as the payment "
                      + payment.payment()
                      + " of "
                      + payment.amount()
                      + " may be for it",
                  "settle the row of that payment; then this goes on by itself")
              .withCustomer(open.invoice().customer())
              .withAmount(open.open()));
    }
    return payment != null;
  }
}
