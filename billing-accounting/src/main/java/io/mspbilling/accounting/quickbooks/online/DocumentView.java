package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Deposit;
import io.mspbilling.accounting.quickbooks.online.entity.DepositLine;
import io.mspbilling.accounting.quickbooks.online.entity.JournalEntry;
import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import io.mspbilling.accounting.quickbooks.online.entity.SalesForm;
import io.mspbilling.accounting.quickbooks.online.entity.SalesLine;
import io.mspbilling.money.Money;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What we look at to know a document again.
 *
 * @param type as QuickBooks spells it
 * @param note holds the effect's key
 * @param total its amount
 * @param place whose, or where: the customer, the bank account, the number
 * @param reference what people would find it by
 */
record DocumentView<T>(
    String type,
    Function<T, String> note,
    Function<T, Money> total,
    Function<T, Optional<String>> place,
    Function<T, Optional<String>> reference) {

  static final DocumentView<Payment> PAYMENT =
      new DocumentView<>(
          "Payment",
          Payment::privateNote,
          Payment::total,
          payment -> Optional.of(payment.customer()),
          Payment::reference);

  static final DocumentView<Deposit> DEPOSIT =
      new DocumentView<>(
          "Deposit",
          Deposit::privateNote,
          deposit -> deposit.total().orElseGet(() -> sum(deposit)),
          deposit -> Optional.of(deposit.depositTo()),
          deposit -> Optional.empty());

  static final DocumentView<JournalEntry> JOURNAL_ENTRY =
      new DocumentView<>(
          "JournalEntry",
          JournalEntry::privateNote,
          JournalEntry::debits,
          JournalEntry::number,
          JournalEntry::number);

  static <T extends SalesForm> DocumentView<T> salesForm(String type) {
    return new DocumentView<>(
        type,
        SalesForm::privateNote,
        form -> form.total().orElseGet(() -> sum(form)),
        SalesForm::customer,
        SalesForm::reference);
  }

  private static Money sum(Deposit deposit) {
    return sum(deposit.lines().stream().map(DepositLine::amount));
  }

  private static Money sum(SalesForm form) {
    return sum(form.lines().stream().map(SalesLine::amount));
  }

  /** Of at least one amount. */
  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money::plus).orElseThrow();
  }
}
