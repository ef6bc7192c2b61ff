package io.mspbilling.testkit.contract;

import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.testkit.books.InMemoryBooks;

/** The in-memory books that take everything. */
class InMemoryBooksTest extends AccountingContract {
  private final InMemoryBooks books = InMemoryBooks.empty();

  @Override
  protected Accounting books() {
    return books;
  }

  @Override
  protected AccountingWorld world() {
    return new InMemoryBooksWorld(books);
  }
}
