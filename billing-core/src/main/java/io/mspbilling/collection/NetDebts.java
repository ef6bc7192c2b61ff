package io.mspbilling.collection;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What customers owe after their credit: nobody is charged for, or reminded of, more than that,
 * whether or not somebody has applied the credit yet. It is set off from the oldest debts first:
 * from the customer's own, then from those of customers that it pays for. Used once. Not safe for
 * use by several threads.
 */
public final class NetDebts {

  private static final int MAX_GENERATIONS = 16;
  private static final Comparator<OpenInvoice> OLDEST_FIRST =
      Comparator.comparing((OpenInvoice open) -> open.invoice().effectiveDueOn())
          .thenComparing(open -> open.invoice().id().text());

  private final Map<CustomerId, List<Credit>> left = new HashMap<>();
  private final Map<InvoiceId, List<Credit>> setOff = new HashMap<>();
  private final Function<CustomerId, Optional<Customer>> customers;
  private final boolean takesParts;

  /**
   * @param credits all credit of all customers, in the order in which it is used up
   * @param customers the PSA's record of a customer, if it shows one
   * @param takesParts whether the PSA takes a payment for a part of an invoice
   */
  public NetDebts(
      Collection<Credit> credits,
      Function<CustomerId, Optional<Customer>> customers,
      boolean takesParts) {
    credits.forEach(
        credit -> left.computeIfAbsent(credit.customer(), id -> new ArrayList<>()).add(credit));
    this.customers = Objects.requireNonNull(customers, "customers");
    this.takesParts = takesParts;
  }

  /**
   * What is owed after credit, in the order given; what credit pays whole is left out.
   *
   * @param open all that is owed
   * @param worklist is told of the credit that should be applied to debts that are due
   */
  public List<OpenInvoice> of(List<OpenInvoice> open, LocalDate today, Worklist worklist) {
    if (left.isEmpty()) {
      return open;
    }
    List<OpenInvoice> byAge = open.stream().sorted(OLDEST_FIRST).toList();
    boolean payers = true;
    for (int generation = 0; payers && generation < MAX_GENERATIONS; generation++) {
      payers = false;
      for (OpenInvoice one : byAge) {
        Optional<CustomerId> payer = payer(one.invoice().customer(), generation);
        payer.ifPresent(found -> setOff(one, found));
        payers |= payer.isPresent();
      }
    }
    return open.stream().flatMap(one -> net(one, today, worklist).stream()).toList();
  }

  /** The customer itself, who pays for it, who pays for that one, and so on. */
  private Optional<CustomerId> payer(CustomerId customer, int generation) {
    Optional<CustomerId> payer = Optional.of(customer);
    for (int i = 0; i < generation; i++) {
      payer = payer.flatMap(customers).flatMap(Customer::parent);
    }
    return payer;
  }

  private void setOff(OpenInvoice open, CustomerId payer) {
    List<Credit> credits = left.getOrDefault(payer, List.of());
    List<Credit> used = setOff.computeIfAbsent(open.invoice().id(), id -> new ArrayList<>());
    Money free = open.open().minus(open.underWay()).minus(sum(used, open.invoice()));
    for (int i = 0; i < credits.size() && free.isPositive(); i++) {
      Credit credit = credits.get(i);
      if (credit.amount().currency().equals(free.currency())) {
        Money part = credit.amount().min(free);
        used.add(new Credit(payer, credit.source(), part));
        free = free.minus(part);
        Money rest = credit.amount().minus(part);
        if (rest.isPositive()) {
          credits.set(i, new Credit(payer, credit.source(), rest));
        } else {
          credits.remove(i--);
        }
      }
    }
  }

  private Optional<OpenInvoice> net(OpenInvoice open, LocalDate today, Worklist worklist) {
    List<Credit> used = setOff.getOrDefault(open.invoice().id(), List.of());
    if (used.isEmpty()) {
      return Optional.of(open);
    }
    Money net = open.open().minus(sum(used, open.invoice()));
    if (!open.invoice().effectiveDueOn().isAfter(today)) {
      leave(open, used, net, worklist);
    }
    return net.isPositive()
        ? Optional.of(new OpenInvoice(open.invoice(), net, open.underWay(), used))
        : Optional.empty();
  }

  private void leave(OpenInvoice open, List<Credit> used, Money net, Worklist worklist) {
    String rest =
        net.isZero()
            ? "nothing of it is charged or reminded of"
            : takesParts
                ? net + " of it is charged or reminded of"
                : "it is not charged, as the PSA takes no payment for a part of it";
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.CREDIT_TO_APPLY,
                new Subject.OfInvoice(open.invoice().id(), open.invoice().number()),
                open.open() + " is owed and there is credit: " + used + "; " + rest,
                (takesParts
                        ? "apply the credit in the PSA; say so if it was the rest of a payment"
                        : "apply a payment that has a rest anew to all that it is for, or give the"
                            + " rest back, and say so")
                    + "; say what a payment pays for that nobody has explained")
            .withCustomer(open.invoice().customer())
            .withAmount(sum(used, open.invoice())));
  }

  /**
   * Whether a charge for what is owed could be recorded: a PSA that takes no parts of an invoice
   * waits until its credit is applied.
   */
  public boolean isChargeable(OpenInvoice open) {
    return takesParts || open.setOff().isEmpty();
  }

  private static Money sum(List<Credit> credits, Invoice invoice) {
    return Money.sum(credits.stream().map(Credit::amount).toList(), invoice.currency());
  }
}
