package io.mspbilling.testkit.books;

import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.PostingKind;
import java.util.EnumSet;
import java.util.Set;

/** Sets {@link InMemoryBooks} up. Not safe for use by several threads. */
public final class InMemoryBooksBuilder {
  private final Set<PostingKind> postings = EnumSet.allOf(PostingKind.class);
  private SystemName system = SystemName.of("in-memory-books");
  private boolean strict = true;
  private boolean queues;
  private boolean tellsReceivables = true;

  InMemoryBooksBuilder() {}

  /** The name of the books; default {@code in-memory-books}. */
  public InMemoryBooksBuilder system(String name) {
    this.system = SystemName.of(name);
    return this;
  }

  /** A kind of posting that they do not take; by default they take all. */
  public InMemoryBooksBuilder without(PostingKind kind) {
    postings.remove(kind);
    return this;
  }

  /** They post whatever balances, for customers, invoices and documents that they never saw. */
  public InMemoryBooksBuilder lenient() {
    this.strict = false;
    return this;
  }

  /** They put postings in a queue, until {@link InMemoryBooks#runQueue()}. */
  public InMemoryBooksBuilder queueing() {
    this.queues = true;
    return this;
  }

  /** They cannot be asked for the control total of receivables. */
  public InMemoryBooksBuilder withoutControlTotal() {
    this.tellsReceivables = false;
    return this;
  }

  /** Opens the books, with nothing in them. */
  public InMemoryBooks build() {
    return new InMemoryBooks(this);
  }

  SystemName system() {
    return system;
  }

  Set<PostingKind> postings() {
    return Set.copyOf(postings);
  }

  boolean strict() {
    return strict;
  }

  boolean queues() {
    return queues;
  }

  boolean tellsReceivables() {
    return tellsReceivables;
  }
}
