package io.mspbilling.collection.instalment;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much of a plan's debts was paid, day by day up to one day. What was applied to an invoice
 * beyond the debt is no part of the plan, and neither is what was taken back beyond what was
 * applied: it was paid before the plan was agreed.
 */
final class PaidDebts {

  private final List<Allocation> debts;
  private final Map<InvoiceId, Money> applied = new HashMap<>();
  private final NavigableMap<LocalDate, Money> totals = new TreeMap<>();
  private final Money zero;

  PaidDebts(InstalmentPlan plan, Collection<AppliedPayment> payments, LocalDate asOf) {
    debts = plan.debts();
    zero = Money.zero(plan.currency());
    debts.forEach(debt -> applied.put(debt.invoice(), zero));
    byDay(payments, asOf)
        .forEach(
            (day, changes) -> {
              changes.forEach((invoice, change) -> applied.merge(invoice, change, Money::plus));
              totals.put(day, Money.sum(debts.stream().map(this::on).toList(), plan.currency()));
            });
  }

  private NavigableMap<LocalDate, Map<InvoiceId, Money>> byDay(
      Collection<AppliedPayment> payments, LocalDate asOf) {
    NavigableMap<LocalDate, Map<InvoiceId, Money>> days = new TreeMap<>();
    for (AppliedPayment payment : payments) {
      if (!payment.on().isAfter(asOf) && applied.containsKey(payment.invoice())) {
        days.computeIfAbsent(payment.on(), day -> new HashMap<>())
            .merge(payment.invoice(), payment.amount(), Money::plus);
      }
    }
    return days;
  }

  /** What is paid of all debts; zero to their total. */
  Money total() {
    return totals.isEmpty() ? zero : totals.lastEntry().getValue();
  }

  /** What is left of each debt, those left out that are paid. */
  List<Allocation> left() {
    return debts.stream()
        .filter(debt -> on(debt).compareTo(debt.amount()) < 0)
        .map(
            debt ->
                new Allocation(debt.invoice(), debt.invoiceNumber(), debt.amount().minus(on(debt))))
        .toList();
  }

  /** The day since which at least {@code amount} is paid without a break; empty if less is. */
  Optional<LocalDate> paidSince(Money amount) {
    Optional<LocalDate> since = Optional.empty();
    for (Map.Entry<LocalDate, Money> day : totals.descendingMap().entrySet()) {
      if (day.getValue().compareTo(amount) < 0) {
        return since;
      }
      since = Optional.of(day.getKey());
    }
    return since;
  }

  private Money on(Allocation debt) {
    Money paid = applied.getOrDefault(debt.invoice(), zero);
    return paid.isNegative() ? zero : paid.min(debt.amount());
  }
}
