package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.SalesLine;
import io.mspbilling.accounting.quickbooks.online.entity.SalesReceipt;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.SurchargeTaken;
import java.util.List;
import java.util.Optional;

/** A surcharge becomes a sale of the surcharge item, whose money waits to be deposited. */
record SurchargeRule(PostingDesk desk, SurchargeTaken posting)
    implements PostingRule<SalesReceipt> {

  @Override
  public DocumentView<SalesReceipt> view() {
    return DocumentView.SALES_RECEIPT;
  }

  @Override
  public SalesReceipt document(EffectKey key) {
    BooksSettings settings = desk.settings();
    String customer = desk.customers().require(posting.customer(), key, posting.amount());
    return SalesReceipt.builder()
        .customer(customer)
        .on(posting.on())
        .depositTo(desk.account(AccountRole.UNDEPOSITED_FUNDS))
        .addLines(
            new SalesLine(
                posting.amount(),
                settings.surchargeItem(),
                settings.salesTaxCode(),
                "Card surcharge"))
        .reference(reference(key))
        .privateNote(PostingNote.of(key, PostingNote.words(posting)))
        .build();
  }

  @Override
  public Money total() {
    return posting.amount();
  }

  @Override
  public Optional<String> reference(EffectKey key) {
    return PostingNote.reference(posting);
  }

  @Override
  public List<QuickBooksQuery<SalesReceipt>> searches(EffectKey key) {
    return desk.madeSince(posting, posting.customer(), SalesReceipt.CUSTOMER);
  }
}
