package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.query.Condition;
import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.Posting;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What every posting rule works with.
 *
 * @param client the company
 * @param settings how its books are posted to
 * @param customers finds customers in them
 * @param sendings when request ids were sent last
 */
record PostingDesk(
    QuickBooksOnlineClient client,
    BooksSettings settings,
    BookCustomers customers,
    Sendings sendings) {
  /** A posting may be dated ahead, as a payout before it arrives, but not by more than this. */
  private static final int DATED_AHEAD_DAYS = 31;

  static PostingDesk of(QuickBooksOnlineClient client, BooksSettings settings) {
    Sendings sendings = new Sendings();
    BookCustomers customers = new BookCustomers(client, settings, sendings);
    return new PostingDesk(client, settings, customers, sendings);
  }

  String account(AccountRole role) {
    return settings.chart().account(role);
  }

  /**
   * Documents that may be a posting's: by when they were made, because people can change the date
   * on them.
   */
  <T> QuickBooksQuery<T> madeSince(Posting posting) {
    return QuickBooksQuery.where(
        Property.<T>createTime()
            .atLeast(
                posting
                    .date()
                    .happenedOn()
                    .minusDays(DATED_AHEAD_DAYS)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()));
  }

  /** The same of one customer; of all customers if it cannot be found any more. */
  <T> List<QuickBooksQuery<T>> madeSince(
      Posting posting, BookCustomer customer, Property<T, String> property) {
    Optional<Condition<T>> theirs = customers.find(customer).map(property::is);
    QuickBooksQuery<T> all = madeSince(posting);
    return List.of(theirs.map(all::and).orElse(all));
  }
}
