package io.mspbilling.automation;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.TenantId;
import io.mspbilling.reconciliation.PostingKind;
import java.util.List;
import java.util.Set;

/**
 * Decides a billing day. Pure: the same snapshot, journal and policies always give the same plan,
 * and what was done already is not planned again.
 */
public final class BillingDay {

  private BillingDay() {}

  /**
   * Decides what to do now.
   *
   * @param journal all entries, from the first
   * @param postings the kinds of posting that the books take; empty if there are no books
   */
  public static Plan plan(
      TenantId tenant,
      Snapshot snapshot,
      List<JournalEntry> journal,
      BillingPolicies policies,
      Set<PostingKind> postings) {
    return plan(snapshot, Ledger.of(tenant, journal), policies, postings);
  }

  static Plan plan(
      Snapshot snapshot, Ledger ledger, BillingPolicies policies, Set<PostingKind> postings) {
    Day day = new Day(snapshot, ledger, policies, postings);
    UnreadableRecords.report(day);
    RefundOrders.plan(day);
    PayoutArrivals arrivals = PayoutArrivals.of(day);
    BankPayments.match(day, arrivals);
    OpenInvoices open = OpenInvoices.of(snapshot, ledger, day.receipts(), policies);
    WriteBack.plan(day, open);
    PaymentPostings.plan(day);
    ReversalPostings.plan(day);
    PayoutPostings.plan(day, arrivals);
    Charges.plan(day, open);
    Reminders.plan(day, open);
    return day.plan();
  }
}
