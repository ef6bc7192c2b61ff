package io.mspbilling.automation;

import io.mspbilling.collection.instalment.PlanHistory;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;

/** The ledgers of all that the journal and the PSA tell, and what is left out of them. */
final class Ledgers {

  private final Period period;
  private final Snapshot all;
  private final BillingState state;
  private final BillingPolicies policies;
  private final PlanHistory plans;
  private final Uncounted uncounted;

  /**
   * @param period the days of which is told what is not counted
   * @param all every invoice
   * @param plans by which invoices are, or were, due in instalments
   * @param uncounted is told what is left out
   */
  Ledgers(
      Period period,
      Snapshot all,
      BillingState state,
      BillingPolicies policies,
      PlanHistory plans,
      Uncounted uncounted) {
    this.period = period;
    this.all = all;
    this.state = state;
    this.policies = policies;
    this.plans = plans;
    this.uncounted = uncounted;
  }

  /** One for each currency. */
  List<Ledger> make() {
    Owing owing = new Owing(all, state, policies, List.of()).counted(new Worklist(state.effects));
    InvoiceEvents invoices =
        new InvoiceEvents(owing, state, FactsOfPeriod.askedSince(period), uncounted);
    List<LedgerEvent> events = new ArrayList<>(invoices.of(all));
    ReceiptEvents receipts = new ReceiptEvents(invoices.invoices(), uncounted, period);
    Credits credits = owing.credits();
    for (Receipt receipt : state.receipts.came()) {
      events.addAll(receipts.of(receipt, owing.history(receipt), used(receipt, credits)));
    }
    state.lines.waiting().stream()
        .map(BankLine::amount)
        .filter(Money::isPositive)
        .forEach(amount -> uncounted.add(Uncounted.Cause.UNEXPLAINED, amount));
    uncounted.addUnreadable(all.unreadable().size());
    events.addAll(new PlanEvents(plans, policies.instalmentsBreak(), all.today(), events).make());
    return List.copyOf(Ledger.byCurrency(events).values());
  }

  private Money used(Receipt receipt, Credits credits) {
    Money none = Money.zero(receipt.amount().currency());
    return state.unapplied.isUsed(receipt.payment())
        ? credits
            .rest(receipt.payment())
            .map(rest -> rest.minus(state.unapplied.left(receipt.payment(), rest)))
            .orElse(none)
        : none;
  }
}
