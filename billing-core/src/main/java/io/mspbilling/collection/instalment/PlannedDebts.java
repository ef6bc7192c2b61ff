package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of invoices under an instalment plan, only the instalments are asked for, each when it falls due.
 * What was paid of a plan is what is no longer open of its debts, whoever paid it and however.
 * Pure.
 */
public final class PlannedDebts {

  private final InstalmentPlans plans;
  private final BreakRule rule;
  private final LocalDate today;

  /**
   * @param rule when a plan is broken: then its invoices are asked for whole, as they fell due
   */
  public PlannedDebts(InstalmentPlans plans, BreakRule rule, LocalDate today) {
    this.plans = Objects.requireNonNull(plans, "plans");
    this.rule = Objects.requireNonNull(rule, "rule");
    this.today = Objects.requireNonNull(today, "today");
  }

  /**
   * What is charged: an invoice under a plan with what of its instalments is due, or else the next
   * one, in the place of all that is open on it, and with the date since which that is due. Others
   * as they are; an invoice under a plan of which no instalment is left as it is, too.
   *
   * @param open all that is owed
   */
  public List<OpenInvoice> of(List<OpenInvoice> open) {
    return each(open).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.invoice().id(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(parts -> OpenInvoice.dueBy(today, parts))
        .toList();
  }

  /**
   * What customers are reminded of: as {@link #of}, with each instalment of an invoice that is due
   * by itself, and the next one, each with its own date.
   *
   * @param open all that is owed, each invoice once
   */
  public List<OpenInvoice> each(List<OpenInvoice> open) {
    if (plans.all().isEmpty()) {
      return open;
    }
    Map<InvoiceId, Money> amounts = new HashMap<>();
    open.forEach(one -> amounts.put(one.invoice().id(), one.open()));
    Map<InvoiceId, List<Due>> dues = new HashMap<>();
    plans.all().forEach(plan -> dues(plan, amounts, dues));
    List<OpenInvoice> all = new ArrayList<>();
    for (OpenInvoice one : open) {
      List<Due> parts = dues.getOrDefault(one.invoice().id(), List.of());
      parts.forEach(due -> all.add(due.of(one)));
      if (parts.isEmpty()) {
        all.add(one);
      }
    }
    return all;
  }

  /**
   * What is due by the day: as {@link #each}, without the instalments of later days.
   *
   * @param open all that is owed, each invoice once
   */
  public List<OpenInvoice> dueOf(List<OpenInvoice> open) {
    return each(open).stream()
        .filter(one -> !one.isInstalment() || !one.invoice().effectiveDueOn().isAfter(today))
        .toList();
  }

  /** What is asked for of an invoice, and from when on. */
  private record Due(Money amount, LocalDate on) {

    OpenInvoice of(OpenInvoice whole) {
      return whole.instalment(on, amount);
    }
  }

  private void dues(
      InstalmentPlan plan, Map<InvoiceId, Money> amounts, Map<InvoiceId, List<Due>> dues) {
    PlanState state = PlanState.of(plan, paid(plan, amounts), today, rule);
    if (state.isBroken() || state.isCompleted()) {
      return;
    }
    Set<InvoiceId> ahead = new HashSet<>();
    for (InstalmentState one : state.instalments()) {
      LocalDate on = one.instalment().dueOn();
      for (Allocation debt : one.debts()) {
        if (!on.isAfter(today) || ahead.add(debt.invoice())) {
          dues.computeIfAbsent(debt.invoice(), none -> new ArrayList<>())
              .add(new Due(debt.amount(), on));
        }
      }
    }
  }

  private List<AppliedPayment> paid(InstalmentPlan plan, Map<InvoiceId, Money> amounts) {
    List<AppliedPayment> paid = new ArrayList<>();
    for (Allocation debt : plan.debts()) {
      Money open = amounts.getOrDefault(debt.invoice(), Money.zero(plan.currency()));
      Money less = debt.amount().minus(open);
      if (less.isPositive()) {
        paid.add(new AppliedPayment(debt.invoice(), today, less));
      }
    }
    return paid;
  }
}
