package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Deposit;
import io.mspbilling.accounting.quickbooks.online.entity.DepositLine;
import io.mspbilling.accounting.quickbooks.online.entity.JournalEntry;
import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import io.mspbilling.accounting.quickbooks.online.entity.RefundReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.SalesForm;
import io.mspbilling.accounting.quickbooks.online.entity.SalesLine;
import io.mspbilling.accounting.quickbooks.online.entity.SalesReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What we look at to know a document again.
 *
 * @param transactions where documents of its kind are
 * @param note holds the effect's key
 * @param total its amount
 * @param place whose, or where: the customer, the bank account, the number
 * @param reference what people would find it by
 */
record DocumentView<T extends Writable>(
    Function<QuickBooksOnlineClient, QuickBooksTransactions<T>> transactions,
    Function<T, String> note,
    Function<T, Money> total,
    Function<T, Optional<String>> place,
    Function<T, Optional<String>> reference) {

  static final DocumentView<Payment> PAYMENT =
      new DocumentView<>(
          QuickBooksOnlineClient::payments,
          Payment::privateNote,
          Payment::total,
          payment -> Optional.of(payment.customer()),
          Payment::reference);

  static final DocumentView<Deposit> DEPOSIT =
      new DocumentView<>(
          QuickBooksOnlineClient::deposits,
          Deposit::privateNote,
          deposit ->
              deposit
                  .total()
                  .orElseGet(() -> sum(deposit.lines().stream().map(DepositLine::amount).toList())),
          deposit -> Optional.of(deposit.depositTo()),
          deposit -> Optional.empty());

  static final DocumentView<JournalEntry> JOURNAL_ENTRY =
      new DocumentView<>(
          QuickBooksOnlineClient::journalEntries,
          JournalEntry::privateNote,
          JournalEntry::debits,
          JournalEntry::number,
          JournalEntry::number);

  static final DocumentView<SalesReceipt> SALES_RECEIPT =
      salesForm(QuickBooksOnlineClient::salesReceipts);

  static final DocumentView<RefundReceipt> REFUND_RECEIPT =
      salesForm(QuickBooksOnlineClient::refundReceipts);

  private static <T extends SalesForm> DocumentView<T> salesForm(
      Function<QuickBooksOnlineClient, QuickBooksTransactions<T>> transactions) {
    return new DocumentView<>(
        transactions,
        SalesForm::privateNote,
        form ->
            form.total()
                .orElseGet(() -> sum(form.lines().stream().map(SalesLine::amount).toList())),
        SalesForm::customer,
        SalesForm::reference);
  }

  /** Of at least one amount. */
  private static Money sum(List<Money> amounts) {
    return Money.sum(amounts, amounts.get(0).currency());
  }
}
