package io.mspbilling.automation;

import io.mspbilling.collection.InvoiceProspect;
import io.mspbilling.collection.Prospect;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.reporting.cash.PlannedPayment;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When open invoices will be paid, part by part, as far as disputes, holds, promises, autopay and
 * money that has come tell today.
 */
final class KnownPayments {

  private final BillingState state;
  private final BillingPolicies policies;
  private final Map<InvoiceId, Money> arrived;
  private final LocalDate today;

  /**
   * @param arrived how much of open invoices may be paid by money that waits to be explained
   */
  KnownPayments(
      BillingState state,
      BillingPolicies policies,
      Map<InvoiceId, Money> arrived,
      LocalDate today) {
    this.state = state;
    this.policies = policies;
    this.arrived = arrived;
    this.today = today;
  }

  /**
   * @param prospects what will become of open invoices
   */
  Map<InvoiceId, List<PlannedPayment>> of(
      Collection<Ledger> ledgers, Map<InvoiceId, InvoiceProspect> prospects) {
    Map<InvoiceId, List<OpenItem>> open =
        ledgers.stream()
            .flatMap(ledger -> ledger.at(today).items().stream())
            .collect(Collectors.groupingBy(item -> item.invoice().id()));
    Map<InvoiceId, List<PlannedPayment>> planned = new LinkedHashMap<>();
    prospects.forEach(
        (invoice, prospect) -> {
          List<OpenItem> items = open.getOrDefault(invoice, List.of());
          List<PlannedPayment> parts = items.isEmpty() ? List.of() : of(items, prospect);
          if (!parts.isEmpty()) {
            planned.put(invoice, parts);
          }
        });
    return planned;
  }

  private List<PlannedPayment> of(List<OpenItem> items, InvoiceProspect prospect) {
    Invoice invoice = prospect.invoice();
    Parts parts = new Parts(items);
    OpenInvoice whole = new OpenInvoice(invoice, parts.left, Money.zero(invoice.currency()));
    parts.put(state.disputes.disputed(whole), PlannedPayment.Halted::new);
    parts.put(
        arrived.getOrDefault(invoice.id(), Money.zero(invoice.currency())),
        PlannedPayment.Arrived::new);
    if (state.holds.onCharges(invoice.id(), invoice.customer(), today).isPresent()) {
      parts.put(parts.left, PlannedPayment.Halted::new);
    }
    state
        .promises
        .on(invoice.id(), today)
        .ifPresent(
            promise ->
                parts.put(
                    state.promises.stillPromised(invoice.id(), whole.open(), today),
                    part -> new PlannedPayment.Promised(promise.payBy(), part)));
    if (prospect.prospect() instanceof Prospect.Charged charge) {
      charge(parts, prospect, charge);
    }
    return parts.planned;
  }

  /** What is asked for now is charged as it is said; later instalments each when it falls due. */
  private void charge(Parts parts, InvoiceProspect prospect, Prospect.Charged charge) {
    parts.put(prospect.open(), part -> charged(charge, charge.on(), part));
    if (state.plans.of(prospect.invoice().id()).isPresent()) {
      for (OpenItem item : parts.uncovered()) {
        LocalDate on = ReceiptEvents.later(charge.on(), chargedOn(prospect, item.dueOn()));
        parts.put(item.amount(), part -> charged(charge, on, part));
      }
    }
  }

  private static PlannedPayment charged(Prospect.Charged charge, LocalDate on, Money amount) {
    return new PlannedPayment.ByAutopay(on, charge.method().rail(), amount);
  }

  private LocalDate chargedOn(InvoiceProspect prospect, LocalDate dueOn) {
    Invoice instalment = prospect.invoice().withDueOn(dueOn);
    return policies
        .autopay()
        .rule(instalment)
        .chargeOn()
        .map(date -> date.of(instalment))
        .orElse(dueOn);
  }

  /** What is planned of an invoice, and what is left of it. */
  private static final class Parts {
    private final List<OpenItem> items;
    private final List<PlannedPayment> planned = new ArrayList<>();
    private Money covered;
    private Money left;

    Parts(List<OpenItem> items) {
      this.items = items;
      covered = Money.zero(items.get(0).amount().currency());
      left = Money.sum(items.stream().map(OpenItem::amount).toList(), covered.currency());
    }

    void put(Money wanted, Function<Money, PlannedPayment> plan) {
      Money part = wanted.min(left);
      if (part.isPositive()) {
        planned.add(plan.apply(part));
        covered = covered.plus(part);
        left = left.minus(part);
      }
    }

    /** The items that nothing is planned for yet, of one that something is the rest. */
    List<OpenItem> uncovered() {
      List<OpenItem> uncovered = new ArrayList<>();
      Money skip = covered;
      for (OpenItem item : items) {
        Money part = item.amount().minus(skip.min(item.amount()));
        skip = skip.minus(skip.min(item.amount()));
        if (part.isPositive()) {
          uncovered.add(new OpenItem(item.invoice(), item.dueOn(), part));
        }
      }
      return uncovered;
    }
  }
}
