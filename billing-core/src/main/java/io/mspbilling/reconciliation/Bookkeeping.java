package io.mspbilling.reconciliation;

import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What all rules of posting need to know of the books.
 *
 * @param tenant whose books they are
 * @param kinds the kinds of posting that the books take; empty if there are no books
 * @param posted what stands in the books
 * @param customers a customer as the PSA shows it; empty if it does not any more
 * @param closedThrough the last day for which the books are closed; empty if there is none
 */
public record Bookkeeping(
    TenantId tenant,
    Set<PostingKind> kinds,
    PostedDocuments posted,
    Function<CustomerId, Optional<BookCustomer>> customers,
    Optional<LocalDate> closedThrough) {

  public Bookkeeping {
    Objects.requireNonNull(tenant, "tenant");
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(posted, "posted");
    Objects.requireNonNull(customers, "customers");
    Objects.requireNonNull(closedThrough, "closedThrough");
  }

  boolean takes(PostingKind kind) {
    return kinds.contains(kind);
  }

  /** A customer as the books can find it; by its id alone if the PSA does not show it any more. */
  BookCustomer customer(CustomerId id) {
    return customers.apply(id).orElseGet(() -> new BookCustomer(id, id.value(), Optional.empty()));
  }

  /** The day under which the books take something. */
  PostingDate date(LocalDate happenedOn) {
    return PostingDate.open(happenedOn, closedThrough);
  }

  /** Whether a kind of posting for a source is done, or not wanted. */
  boolean isDone(PostingKind kind, String sourceId) {
    return !takes(kind) || posted.find(kind, sourceId).isPresent();
  }

  void post(Posting posting, String reason, Worklist worklist) {
    worklist.order(PostingToBooks.TYPE, PostingOrder.of(tenant, posting), reason);
  }
}
