package io.mspbilling.automation;

import io.mspbilling.collection.latefee.BalanceChange;
import io.mspbilling.collection.latefee.BalanceChanges;
import io.mspbilling.collection.latefee.DueLateCharges;
import io.mspbilling.collection.latefee.LateCharge;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What late payment costs, of what is asked for after credit, holds for money and disputes. */
final class LateCharges {

  private final BillingState state;
  private final BillingPolicies policies;
  private final Owing owing;
  private final Predicate<OpenInvoice> isCollecting;
  private final List<OpenInvoice> asked;

  /**
   * @param isCollecting whether autopay will charge for an invoice by itself
   * @param asked what customers are asked for, disputed or not
   */
  LateCharges(
      BillingState state,
      BillingPolicies policies,
      Owing owing,
      Predicate<OpenInvoice> isCollecting,
      List<OpenInvoice> asked) {
    this.state = state;
    this.policies = policies;
    this.owing = owing;
    this.isCollecting = isCollecting;
    this.asked =
        asked.stream()
            .filter(one -> policies.lateCharges().isFor(one.invoice()))
            .flatMap(one -> state.disputes.undisputed(one).stream())
            .toList();
  }

  /** Shows people what was neither billed nor waived. */
  void report(LocalDate today, Worklist worklist) {
    due(today).decide(asked, worklist);
  }

  /** What it has cost by a day, in all. */
  Map<InvoiceId, LateCharge> asOf(LocalDate day) {
    DueLateCharges due = due(day);
    Map<InvoiceId, LateCharge> charges = new LinkedHashMap<>();
    asked.forEach(one -> due.of(one).ifPresent(charge -> charges.put(one.invoice().id(), charge)));
    return charges;
  }

  private DueLateCharges due(LocalDate day) {
    return new DueLateCharges(
        policies.lateCharges(), state.lateCharges, state.holds, this::changes, isCollecting, day);
  }

  private List<BalanceChange> changes(Invoice invoice) {
    return owing.receipts(invoice.id()).stream()
        .filter(receipt -> receipt.amount().currency().equals(invoice.currency()))
        .flatMap(receipt -> BalanceChanges.of(invoice.id(), receipt, owing.history(receipt)))
        .toList();
  }
}
