package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
   * What is asked for: an invoice under a plan with the instalment that is due, or else the next
   * one, in the place of all that is open on it, and with its date. Others as they are; an invoice
   * under a plan of which no instalment is left as it is, too.
   *
   * @param open all that is owed
   */
  public List<OpenInvoice> of(List<OpenInvoice> open) {
    if (plans.all().isEmpty()) {
      return open;
    }
    Map<InvoiceId, Money> amounts = new HashMap<>();
    open.forEach(one -> amounts.put(one.invoice().id(), one.open()));
    Map<InvoiceId, Due> dues = new HashMap<>();
    plans.all().forEach(plan -> dues(plan, amounts, dues));
    List<OpenInvoice> all = new ArrayList<>();
    for (OpenInvoice one : open) {
      all.add(
          Optional.ofNullable(dues.get(one.invoice().id())).map(due -> due.of(one)).orElse(one));
    }
    return all;
  }

  /** What is asked for of an invoice, and from when on. */
  private record Due(Money amount, LocalDate on) {

    OpenInvoice of(OpenInvoice whole) {
      return new OpenInvoice(
          whole.invoice().withDueOn(on),
          amount.min(whole.open()),
          whole.underWay(),
          whole.setOff(),
          true);
    }
  }

  private void dues(InstalmentPlan plan, Map<InvoiceId, Money> amounts, Map<InvoiceId, Due> dues) {
    PlanState state = PlanState.of(plan, paid(plan, amounts), today, rule);
    if (state.isBroken() || state.isCompleted()) {
      return;
    }
    LocalDate since =
        state.instalments().stream()
            .filter(InstalmentState::isOpen)
            .map(one -> one.instalment().dueOn())
            .findFirst()
            .orElse(today);
    state.dueNow().forEach(due -> dues.put(due.invoice(), new Due(due.amount(), since)));
    for (int i = 0; i < plan.instalments().size(); i++) {
      LocalDate on = plan.instalments().get(i).dueOn();
      if (on.isAfter(today)) {
        for (Allocation next : plan.allocations().get(i)) {
          dues.putIfAbsent(next.invoice(), new Due(next.amount(), on));
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
