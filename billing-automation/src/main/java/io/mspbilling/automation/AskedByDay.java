package io.mspbilling.automation;

import io.mspbilling.collection.instalment.PlannedDebts;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What invoices asked for by a day, as far as it is open still: neither the instalments of later
 * days, nor what is disputed.
 */
final class AskedByDay {

  private final Owing owing;
  private final BillingState state;
  private final BillingPolicies policies;
  private final Map<LocalDate, Map<InvoiceId, List<OpenInvoice>>> due = new HashMap<>();

  /**
   * @param owing does not change any more
   */
  AskedByDay(Owing owing, BillingState state, BillingPolicies policies) {
    this.owing = owing;
    this.state = state;
    this.policies = policies;
  }

  /** What one asked for; empty if nothing of that is open. */
  Optional<Money> on(InvoiceId invoice, LocalDate day) {
    return owing
        .on(invoice)
        .filter(Money::isPositive)
        .map(open -> asked(invoice, day, Money.zero(open.currency())))
        .filter(Money::isPositive);
  }

  private Money asked(InvoiceId invoice, LocalDate day, Money none) {
    List<OpenInvoice> parts =
        due.computeIfAbsent(day, this::dueBy).getOrDefault(invoice, List.of());
    return state.disputes.disputed(parts).entrySet().stream()
        .map(one -> one.getKey().open().minus(one.getValue()))
        .reduce(none, Money::plus);
  }

  private Map<InvoiceId, List<OpenInvoice>> dueBy(LocalDate day) {
    return new PlannedDebts(state.plans, policies.instalmentsBreak(), day)
        .dueOf(owing.open()).stream().collect(Collectors.groupingBy(one -> one.invoice().id()));
  }
}
