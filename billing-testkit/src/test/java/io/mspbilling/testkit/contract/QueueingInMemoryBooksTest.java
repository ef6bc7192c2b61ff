package io.mspbilling.testkit.contract;

import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.testkit.books.InMemoryBooks;

/** The in-memory books that post from a queue. */
class QueueingInMemoryBooksTest extends AccountingContract {
  private final InMemoryBooks books = InMemoryBooks.builder().queueing().build();

  @Override
  protected Accounting books() {
    return books;
  }

  @Override
  protected AccountingWorld world() {
    return new InMemoryBooksWorld(books);
  }
}
