package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.RefundReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.SalesLine;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.RefundGiven;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A refund for good becomes a refund of the refund item, and of the surcharge item as far as it
 * gives a surcharge back, whose money leaves the clearing account.
 */
record RefundRule(PostingDesk desk, RefundGiven posting) implements PostingRule<RefundReceipt> {

  @Override
  public DocumentView<RefundReceipt> view() {
    return DocumentView.REFUND_RECEIPT;
  }

  @Override
  public RefundReceipt document(EffectKey key) {
    BooksSettings settings = desk.settings();
    String customer = desk.customers().require(posting.customer(), key, posting.amount());
    return RefundReceipt.builder()
        .customer(customer)
        .on(posting.on())
        .depositTo(desk.account(AccountRole.PROCESSOR_CLEARING))
        .lines(lines(settings))
        .reference(reference(key))
        .privateNote(PostingNote.of(key, PostingNote.words(posting)))
        .build();
  }

  private List<SalesLine> lines(BooksSettings settings) {
    return Stream.of(
            new SalesLine(
                posting.amount().minus(posting.surcharge()),
                settings.refundItem(),
                settings.salesTaxCode(),
                "Refund"),
            new SalesLine(
                posting.surcharge(),
                settings.surchargeItem(),
                settings.salesTaxCode(),
                "Card surcharge"))
        .filter(line -> line.amount().isPositive())
        .toList();
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
  public List<QuickBooksQuery<RefundReceipt>> searches(EffectKey key) {
    return desk.madeSince(posting, posting.customer(), RefundReceipt.CUSTOMER);
  }
}
