package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.SalesLine;
import io.mspbilling.accounting.quickbooks.online.entity.SalesReceipt;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.SurchargeTaken;

/** A surcharge becomes a sale of the surcharge item, whose money waits to be deposited. */
final class SurchargeRule implements PostingRule {
  private final PostingDesk desk;
  private final SurchargeTaken posting;
  private final PostedDocuments<SalesReceipt> documents;

  SurchargeRule(PostingDesk desk, SurchargeTaken posting) {
    this.desk = desk;
    this.posting = posting;
    this.documents =
        new PostedDocuments<>(
            desk.client().salesReceipts(), DocumentView.salesForm("SalesReceipt"));
  }

  @Override
  public PostingOutcome.Posted post(EffectKey key) {
    BooksSettings settings = desk.settings();
    String customer = desk.customers().require(posting.customer(), key, posting.amount());
    return documents.post(
        key,
        SalesReceipt.builder()
            .customer(customer)
            .on(posting.on())
            .depositTo(desk.account(AccountRole.UNDEPOSITED_FUNDS))
            .addLines(
                new SalesLine(
                    posting.amount(),
                    settings.surchargeItem(),
                    settings.salesTaxCode(),
                    "Card surcharge"))
            .reference(PostingNote.reference(posting))
            .privateNote(PostingNote.of(key, PostingNote.words(posting)))
            .build());
  }

  @Override
  public Probe<PostingOutcome> find(EffectKey key) {
    return documents.find(
        key,
        new PostedDocuments.Expected(posting.amount(), PostingNote.reference(posting)),
        desk.madeSince(posting, posting.customer(), SalesReceipt.CUSTOMER));
  }
}
