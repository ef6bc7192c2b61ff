package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.RefundReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.SalesLine;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.RefundGiven;

/**
 * A refund for good becomes a refund of the refund item, whose money leaves the clearing account.
 */
final class RefundRule implements PostingRule {
  private final PostingDesk desk;
  private final RefundGiven posting;
  private final PostedDocuments<RefundReceipt> documents;

  RefundRule(PostingDesk desk, RefundGiven posting) {
    this.desk = desk;
    this.posting = posting;
    this.documents =
        new PostedDocuments<>(
            desk.client().refundReceipts(), DocumentView.salesForm("RefundReceipt"));
  }

  @Override
  public PostingOutcome.Posted post(EffectKey key) {
    BooksSettings settings = desk.settings();
    String customer = desk.customers().require(posting.customer(), key, posting.amount());
    return documents.post(
        key,
        RefundReceipt.builder()
            .customer(customer)
            .on(posting.on())
            .depositTo(desk.account(AccountRole.PROCESSOR_CLEARING))
            .addLines(
                new SalesLine(
                    posting.amount(), settings.refundItem(), settings.salesTaxCode(), "Refund"))
            .reference(PostingNote.reference(posting))
            .privateNote(PostingNote.of(key, PostingNote.words(posting)))
            .build());
  }

  @Override
  public Probe<PostingOutcome> find(EffectKey key) {
    return documents.find(
        key,
        new PostedDocuments.Expected(posting.amount(), PostingNote.reference(posting)),
        desk.madeSince(posting, posting.customer(), RefundReceipt.CUSTOMER));
  }
}
