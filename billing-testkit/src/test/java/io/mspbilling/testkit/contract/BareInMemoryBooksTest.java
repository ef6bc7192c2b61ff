package io.mspbilling.testkit.contract;

import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.books.InMemoryBooksBuilder;

/** The in-memory books that take payments and nothing else. */
class BareInMemoryBooksTest extends AccountingContract {
  private final InMemoryBooks books = bare();

  private static InMemoryBooks bare() {
    InMemoryBooksBuilder builder = InMemoryBooks.builder().withoutControlTotal();
    for (PostingKind kind : PostingKind.values()) {
      if (kind != PostingKind.PAYMENT_RECEIVED) {
        builder.without(kind);
      }
    }
    return builder.build();
  }

  @Override
  protected Accounting books() {
    return books;
  }

  @Override
  protected AccountingWorld world() {
    return new InMemoryBooksWorld(books);
  }
}
