package io.mspbilling.automation;

import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.Prospects;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.communication.notice.ChargesAhead;
import io.mspbilling.communication.notice.DueNotices;
import io.mspbilling.communication.notice.ExpiringCards;
import io.mspbilling.communication.notice.MoneyMoved;
import io.mspbilling.communication.notice.NoticePolicy;
import io.mspbilling.communication.notice.Occasion;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.reconciliation.matching.UnappliedPayment;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What customers are told of today beside what they owe. */
final class TodaysNotices {

  private final BillingState state;
  private final BillingPolicies policies;
  private final Snapshot snapshot;
  private final LocalDate today;

  TodaysNotices(BillingState state, BillingPolicies policies, Snapshot snapshot) {
    this.state = state;
    this.policies = policies;
    this.snapshot = snapshot;
    today = snapshot.today();
  }

  /**
   * Orders the notices of today.
   *
   * @param open all that is owed
   * @param chargeable of that, what autopay may charge, today or later
   * @param customers with the addresses that take mail
   */
  void decide(
      List<OpenInvoice> open,
      List<OpenInvoice> chargeable,
      Function<CustomerId, Optional<Customer>> customers,
      Worklist worklist) {
    NoticePolicy policy = policies.notices();
    if (policy.equals(NoticePolicy.none()) || policy.isQuiet(snapshot.takenAt())) {
      return;
    }
    Prospects prospects = state.prospects(policies, chargeable);
    MoneyMoved moved = new MoneyMoved(policy, state.charges, today);
    List<Occasion> occasions = new ArrayList<>();
    occasions.addAll(
        moved.received(
            state.receipts.since(today.minusDays(policy.daysLate())),
            state.receipts::reversalsOf,
            UnappliedPayment::first));
    occasions.addAll(moved.refunded(state.receipts.reversed(), state.receipts::reversalsOf));
    occasions.addAll(moved.failed(next(open, prospects)));
    occasions.addAll(ahead(policy, prospects).of(chargeable));
    occasions.addAll(ExpiringCards.of(state.autopay.all(), policy, today));
    new DueNotices(state.tenant, state.notices, state.holds, policies.texts(), customers, today)
        .decide(occasions, worklist);
  }

  private Function<InvoiceId, Optional<Prospect>> next(
      List<OpenInvoice> open, Prospects prospects) {
    Map<InvoiceId, OpenInvoice> owed = new HashMap<>();
    open.forEach(one -> owed.putIfAbsent(one.invoice().id(), one));
    return invoice -> Optional.ofNullable(owed.get(invoice)).map(one -> prospects.of(one, today));
  }

  private ChargesAhead ahead(NoticePolicy policy, Prospects prospects) {
    return new ChargesAhead(
        policy,
        state.notices,
        state.autopay,
        one -> prospects.of(one, today),
        new SmallDebts(policies.leastAmounts()),
        this::surcharge,
        today);
  }

  private Money surcharge(LocalDate day, CustomerId customer, SavedMethod method, Money amount) {
    return state
        .surcharges(policies, snapshot::customer, day)
        .on(customer, method, amount)
        .amount(amount.currency());
  }
}
