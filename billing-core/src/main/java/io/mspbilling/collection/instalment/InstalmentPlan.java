package io.mspbilling.collection.instalment;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a customer agreed to pay on which days for debts that it cannot pay at once. How it pays is
 * left to autopay.
 *
 * <p>It always adds up: what is due on all days is what the debts come to, to the cent. A plan that
 * does not cannot be made.
 *
 * @param id what the MSP calls it
 * @param customer who owes the debts
 * @param debts how much of which invoice it covers, in the order in which they are paid; at least
 *     one, each invoice once. What else is owed on an invoice is no part of the plan
 * @param instalments by their dates; at least one, at most one a day
 */
public record InstalmentPlan(
    InstalmentPlanId id,
    CustomerId customer,
    List<Allocation> debts,
    List<Instalment> instalments) {

  /**
   * @throws InvalidPlanException if there is nothing to pay or no day to pay it on, an invoice is
   *     listed twice, the dates do not ascend, the currencies differ, or it does not add up
   */
  public InstalmentPlan {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    debts = List.copyOf(debts);
    instalments = List.copyOf(instalments);
    requireSome("debts", debts);
    requireSome("instalments", instalments);
    requireEachOnce(debts);
    requireAscending(instalments.stream().map(Instalment::dueOn).toList());
    requireSum(debts, instalments);
  }

  /**
   * A plan for debts that are paid as the terms say.
   *
   * @throws InvalidPlanException as the constructor, and as {@link InstalmentTerms#split}
   */
  public static InstalmentPlan of(
      InstalmentPlanId id, CustomerId customer, List<Allocation> debts, InstalmentTerms terms) {
    requireSome("debts", debts);
    return new InstalmentPlan(id, customer, debts, terms.split(sumOfDebts(debts)));
  }

  /** All that is owed on invoices, those that fell due first before the others. */
  public static List<Allocation> oldestFirst(List<OpenInvoice> invoices) {
    return invoices.stream()
        .sorted(
            Comparator.comparing((OpenInvoice open) -> open.invoice().effectiveDueOn())
                .thenComparing(open -> open.invoice().id().text()))
        .map(one -> new Allocation(one.invoice().id(), one.invoice().number(), one.open()))
        .toList();
  }

  /** What all of it comes to; positive. */
  public Money total() {
    return sumOfDebts(debts);
  }

  public Currency currency() {
    return debts.get(0).amount().currency();
  }

  /** Whether a part of an invoice is paid by this plan. */
  public boolean covers(InvoiceId invoice) {
    return debts.stream().anyMatch(debt -> debt.invoice().equals(invoice));
  }

  /**
   * What each instalment pays for, in their order, if all are paid as agreed: the first debts
   * first. All together pay each debt exactly; one of which all was moved pays for nothing.
   */
  public List<List<Allocation>> allocations() {
    Waterfall waterfall = new Waterfall(debts);
    return instalments.stream().map(instalment -> waterfall.take(instalment.due())).toList();
  }

  /** The same debts, paid otherwise. */
  InstalmentPlan withInstalments(List<Instalment> others) {
    return new InstalmentPlan(id, customer, debts, others);
  }

  public Facts facts() {
    return Facts.builder()
        .put("plan", id)
        .put("customer", customer)
        .putList("debts", debts, Allocation::facts)
        .putList("instalments", instalments, Instalment::facts)
        .build();
  }

  /**
   * Reads what {@link #facts} wrote.
   *
   * @throws io.mspbilling.journal.FactsException if it cannot be read
   * @throws InvalidPlanException as the constructor
   */
  public static InstalmentPlan of(Facts facts) {
    return new InstalmentPlan(
        facts.read("plan", InstalmentPlanId::new),
        facts.read("customer", CustomerId::parse),
        facts.list("debts", Allocation::of),
        facts.list("instalments", Instalment::of));
  }

  static void requireSome(String what, List<?> list) {
    if (list.isEmpty()) {
      throw new InvalidPlanException(new PlanProblem.Nothing(what));
    }
  }

  static void requireAscending(List<LocalDate> dates) {
    for (int i = 1; i < dates.size(); i++) {
      if (!dates.get(i).isAfter(dates.get(i - 1))) {
        throw new InvalidPlanException(
            new PlanProblem.DatesNotAscending(dates.get(i - 1), dates.get(i)));
      }
    }
  }

  private static void requireEachOnce(List<Allocation> debts) {
    Set<InvoiceId> seen = new HashSet<>();
    for (Allocation debt : debts) {
      if (!seen.add(debt.invoice())) {
        throw new InvalidPlanException(new PlanProblem.InvoiceTwice(debt.invoice()));
      }
    }
  }

  private static void requireSum(List<Allocation> debts, List<Instalment> instalments) {
    Money owed = sumOfDebts(debts);
    List<Money> due = instalments.stream().map(Instalment::due).toList();
    requireOneCurrency(Stream.concat(Stream.of(owed), due.stream()).toList());
    Money planned = Money.sum(due, owed.currency());
    if (!planned.equals(owed)) {
      throw new InvalidPlanException(new PlanProblem.SumIsNotTheDebts(planned, owed));
    }
  }

  private static Money sumOfDebts(List<Allocation> debts) {
    List<Money> amounts = debts.stream().map(Allocation::amount).toList();
    requireOneCurrency(amounts);
    return Money.sum(amounts, amounts.get(0).currency());
  }

  static void requireOneCurrency(List<Money> amounts) {
    Currency first = amounts.get(0).currency();
    for (Money amount : amounts) {
      if (!amount.currency().equals(first)) {
        throw new InvalidPlanException(new PlanProblem.MixedCurrencies(first, amount.currency()));
      }
    }
  }
}
