package io.mspbilling.automation;

import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.Prospects;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.CustomerDunning;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.communication.notice.ChargesAhead;
import io.mspbilling.communication.notice.DueNotices;
import io.mspbilling.communication.notice.ExpiringCards;
import io.mspbilling.communication.notice.FailedCharges;
import io.mspbilling.communication.notice.MoneyMoved;
import io.mspbilling.communication.notice.NoticePolicy;
import io.mspbilling.communication.notice.Occasion;
import io.mspbilling.communication.notice.Standing;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
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

  /** Credit is set off against it, or all of it is in dispute. */
  private static final Prospect KEPT_BACK =
      new Prospect.NotCharged(Prospect.Cause.WAITS, "it is kept back", "settle what keeps it");

  private final BillingState state;
  private final BillingPolicies policies;
  private final Snapshot snapshot;
  private final LocalDate today;
  private final SmallDebts small;

  TodaysNotices(BillingState state, BillingPolicies policies, Snapshot snapshot) {
    this.state = state;
    this.policies = policies;
    this.snapshot = snapshot;
    today = snapshot.today();
    small = new SmallDebts(policies.leastAmounts());
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
    if (policy.equals(NoticePolicy.none())) {
      return;
    }
    Prospects prospects = state.prospects(policies, chargeable);
    List<Occasion> ahead =
        ahead(policy, prospects)
            .of(chargeable.stream().filter(one -> isNameable(one.invoice())).toList());
    DueNotices due =
        new DueNotices(
            state.tenant, state.notices, state.holds, policies.texts(), customers, today);
    due.leaveUntold(ahead, worklist);
    if (policy.isQuiet(snapshot.takenAt())) {
      return;
    }
    MoneyMoved moved = new MoneyMoved(policy, state.charges, today);
    List<Occasion> occasions = new ArrayList<>();
    occasions.addAll(
        moved.received(
            state.receipts.since(today.minusDays(policy.daysLate())).stream()
                .filter(this::isNameable)
                .toList(),
            state.receipts::reversalsOf,
            UnappliedPayment::first));
    occasions.addAll(moved.refunded(state.receipts.reversed(), state.receipts::reversalsOf));
    if (policy.failures()) {
      occasions.addAll(
          new FailedCharges(
                  standing(open, chargeable, prospects), this::receiptFor, small, this::surcharge)
              .of(state.charges.failedSince(today.minusDays(policy.daysLate()))));
    }
    occasions.addAll(ahead);
    occasions.addAll(ExpiringCards.of(state.autopay.all(), policy, today));
    due.decide(occasions, worklist);
  }

  /** What is owed, and not held so that nothing may be said of it. */
  private Function<InvoiceId, Optional<Standing>> standing(
      List<OpenInvoice> open, List<OpenInvoice> chargeable, Prospects prospects) {
    Map<InvoiceId, OpenInvoice> owed = byInvoice(open);
    Map<InvoiceId, OpenInvoice> charged = byInvoice(chargeable);
    CustomerDunning dunning = state.dunning(policies);
    return invoice ->
        Optional.ofNullable(owed.get(invoice))
            .filter(one -> isNameable(one.invoice()))
            .map(
                one ->
                    new Standing(
                        charged.getOrDefault(invoice, one),
                        Optional.ofNullable(charged.get(invoice))
                            .map(part -> prospects.of(part, today))
                            .orElse(KEPT_BACK),
                        dunning.keptBack(today, one, of(one.invoice().customer(), open))));
  }

  private static Map<InvoiceId, OpenInvoice> byInvoice(List<OpenInvoice> open) {
    Map<InvoiceId, OpenInvoice> byInvoice = new HashMap<>();
    open.forEach(one -> byInvoice.putIfAbsent(one.invoice().id(), one));
    return byInvoice;
  }

  private static List<OpenInvoice> of(CustomerId customer, List<OpenInvoice> open) {
    return open.stream().filter(one -> one.invoice().customer().equals(customer)).toList();
  }

  private boolean isNameable(Invoice invoice) {
    return state.holds.onNotices(invoice.id(), invoice.customer(), today).isEmpty();
  }

  private boolean isNameable(Receipt receipt) {
    return receipt.allocations().stream()
        .allMatch(one -> state.holds.onNotices(one.invoice(), receipt.customer(), today).isEmpty());
  }

  private Optional<LocalDate> receiptFor(PaymentId payment) {
    return state
        .receipts
        .find(payment)
        .filter(
            receipt ->
                state.notices.isTold(
                    NoticeKind.PAYMENT_RECEIVED,
                    MoneyMoved.about(receipt, UnappliedPayment.first(payment))))
        .map(Receipt::receivedOn);
  }

  private ChargesAhead ahead(NoticePolicy policy, Prospects prospects) {
    return new ChargesAhead(
        policy,
        state.notices,
        state.autopay,
        one -> prospects.of(one, today),
        small,
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
