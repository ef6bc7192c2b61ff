package io.mspbilling.testkit.contract;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.testkit.books.BooksOperation;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.calls.CallFault;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** The far side of the in-memory books. */
final class InMemoryBooksWorld implements AccountingWorld {
  private final InMemoryBooks books;

  InMemoryBooksWorld(InMemoryBooks books) {
    this.books = books;
  }

  @Override
  public Currency currency() {
    return Currency.getInstance("USD");
  }

  @Override
  public LocalDate day() {
    return LocalDate.of(2026, 3, 20);
  }

  @Override
  public BookCustomer createCustomer(String name) {
    BookCustomer customer =
        new BookCustomer(new CustomerId(SystemName.of("some-psa"), "7"), name, Optional.empty());
    books.addCustomer(customer);
    return customer;
  }

  @Override
  public void createInvoice(BookCustomer customer, String number, Money total) {
    books.addInvoice(customer, number, total);
  }

  @Override
  public void enterByHand(Posting posting) {
    books.enterByHand(posting.entries());
  }

  @Override
  public Money balance(AccountRole role) {
    return books.balance(role, currency());
  }

  @Override
  public Money openOn(String invoiceNumber) {
    return books.openOn(invoiceNumber).orElseThrow();
  }

  @Override
  public int documents() {
    return books.documents().size();
  }

  @Override
  public void emptyQueue() {
    books
        .runQueue()
        .forEach(
            refusal -> {
              throw refusal;
            });
  }

  @Override
  public void commitNextWriteThenFail() {
    books.faults().next(BooksOperation.POST, CallFault.unknownAfterCommit());
  }

  @Override
  public void failNextWriteWithoutCommit() {
    books.faults().next(BooksOperation.POST, CallFault.unknownBeforeCommit());
  }
}
