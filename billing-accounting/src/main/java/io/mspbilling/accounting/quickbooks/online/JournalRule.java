package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.reconciliation.AccountRole.RECEIVABLES;

import io.mspbilling.accounting.quickbooks.online.entity.JournalEntry;
import io.mspbilling.accounting.quickbooks.online.entity.JournalLine;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.LedgerLine;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.Posting;
import java.util.List;
import java.util.Optional;

/**
 * A posting becomes a journal entry of just its double entry: reversals, which must leave the
 * earlier documents alone, fees of their own, and payouts without payments.
 */
record JournalRule(
    PostingDesk desk, Posting posting, Optional<BookCustomer> customer, String prefix, String words)
    implements PostingRule<JournalEntry> {

  /**
   * A posting that concerns no customer.
   *
   * @param prefix of the entry's number, as in {@code FEE-}
   */
  static JournalRule of(PostingDesk desk, Posting posting, String prefix) {
    return new JournalRule(desk, posting, Optional.empty(), prefix, PostingNote.words(posting));
  }

  static JournalRule of(PostingDesk desk, PaymentReversed posting) {
    String prefix =
        switch (posting.cause()) {
          case RETURN -> "RET-";
          case CHARGEBACK -> "CHB-";
          case REFUND -> "RFD-";
          case UNAPPLIED -> "UNA-";
        };
    String code = posting.code().isEmpty() ? "" : ", " + posting.code();
    String invoices =
        posting.invoiceNumbers().isEmpty()
            ? ""
            : ", open again: " + String.join(", ", posting.invoiceNumbers());
    return new JournalRule(
        desk,
        posting,
        Optional.of(posting.customer()),
        prefix,
        PostingNote.words(posting) + code + invoices);
  }

  @Override
  public DocumentView<JournalEntry> view() {
    return DocumentView.JOURNAL_ENTRY;
  }

  @Override
  public JournalEntry document(EffectKey key) {
    if (posting.entries().isEmpty()) {
      throw RefusalCode.NOTHING_TO_POST.refuse(
          "create journal entry", "nothing moved, so leave it out");
    }
    Money amount = posting.entries().get(0).amount();
    Optional<String> id = customer.map(whose -> desk.customers().require(whose, key, amount));
    return JournalEntry.builder()
        .number(number(key))
        .on(posting.on())
        .lines(posting.entries().stream().map(entry -> line(entry, id)).toList())
        .privateNote(PostingNote.of(key, words))
        .build();
  }

  private JournalLine line(LedgerLine entry, Optional<String> customerId) {
    JournalLine line =
        new JournalLine(
            entry.isDebit(),
            entry.amount().abs(),
            desk.account(entry.account()),
            Optional.empty(),
            PostingNote.clean(words));
    return entry.account() == RECEIVABLES ? customerId.map(line::withCustomer).orElse(line) : line;
  }

  /** Of at least one entry. */
  @Override
  public Money total() {
    List<Money> debits =
        posting.entries().stream().filter(LedgerLine::isDebit).map(LedgerLine::amount).toList();
    return Money.sum(debits, posting.entries().get(0).amount().currency());
  }

  @Override
  public Optional<String> reference(EffectKey key) {
    return Optional.of(number(key));
  }

  @Override
  public List<QuickBooksQuery<JournalEntry>> searches(EffectKey key) {
    return posting.entries().isEmpty()
        ? List.of()
        : List.of(
            QuickBooksQuery.where(JournalEntry.DOC_NUMBER.is(number(key))),
            desk.madeSince(posting));
  }

  /** At most 21 characters. */
  private String number(EffectKey key) {
    return prefix + key.shortForm();
  }
}
