package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.reconciliation.AccountRole.RECEIVABLES;

import io.mspbilling.accounting.quickbooks.online.entity.JournalEntry;
import io.mspbilling.accounting.quickbooks.online.entity.JournalLine;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.LedgerLine;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOutcome;
import java.util.List;
import java.util.Optional;

/**
 * A posting becomes a journal entry of just its double entry: reversals, which must leave the
 * earlier documents alone, fees of their own, and payouts without payments.
 */
final class JournalRule implements PostingRule {
  private final PostingDesk desk;
  private final Posting posting;
  private final Optional<BookCustomer> customer;
  private final String prefix;
  private final String words;
  private final PostedDocuments<JournalEntry> documents;

  private JournalRule(
      PostingDesk desk,
      Posting posting,
      Optional<BookCustomer> customer,
      String prefix,
      String words) {
    this.desk = desk;
    this.posting = posting;
    this.customer = customer;
    this.prefix = prefix;
    this.words = PostingNote.clean(words);
    this.documents =
        new PostedDocuments<>(desk.client().journalEntries(), DocumentView.JOURNAL_ENTRY);
  }

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
  public PostingOutcome.Posted post(EffectKey key) {
    if (posting.entries().isEmpty()) {
      throw RefusalCode.NOTHING_TO_POST.refuse(
          "create journal entry", "nothing moved, so leave it out");
    }
    Money amount = posting.entries().get(0).amount();
    Optional<String> id = customer.map(whose -> desk.customers().require(whose, key, amount));
    return documents.post(
        key,
        JournalEntry.builder()
            .number(number(key))
            .on(posting.on())
            .lines(posting.entries().stream().map(entry -> line(entry, id)).toList())
            .privateNote(PostingNote.of(key, words))
            .build());
  }

  private JournalLine line(LedgerLine entry, Optional<String> customerId) {
    JournalLine line =
        new JournalLine(
            entry.isDebit(),
            entry.amount().abs(),
            desk.account(entry.account()),
            Optional.empty(),
            words);
    return entry.account() == RECEIVABLES ? customerId.map(line::withCustomer).orElse(line) : line;
  }

  @Override
  public Probe<PostingOutcome> find(EffectKey key) {
    if (posting.entries().isEmpty()) {
      return Probe.absent();
    }
    String number = number(key);
    QuickBooksQuery<JournalEntry> byNumber =
        QuickBooksQuery.where(JournalEntry.DOC_NUMBER.is(number));
    return documents.find(
        key,
        new PostedDocuments.Expected(debits(), Optional.of(number)),
        List.of(byNumber, desk.madeSince(posting)));
  }

  private Money debits() {
    List<Money> debits =
        posting.entries().stream().filter(LedgerLine::isDebit).map(LedgerLine::amount).toList();
    return Money.sum(debits, posting.entries().get(0).amount().currency());
  }

  /** At most 21 characters. */
  private String number(EffectKey key) {
    return prefix + key.shortForm();
  }
}
