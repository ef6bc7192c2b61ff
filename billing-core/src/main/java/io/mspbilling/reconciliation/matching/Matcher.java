package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies payments to open invoices where there is exactly one answer. Pure: the same input in any
 * order gives the same result.
 *
 * <p>The stages, each seeing only what those before it left: invoices that the payer named; then,
 * for a payer known by name, the only invoice of that amount, everything it owes, everything past
 * due. Two answers that differ are none.
 */
public final class Matcher {

  private final Collection<Customer> customers;
  private final LocalDate asOf;

  /**
   * @param customers all customers, to tell payers by their names
   * @param asOf today, to tell what is past due
   */
  public Matcher(Collection<Customer> customers, LocalDate asOf) {
    this.customers = customers;
    this.asOf = asOf;
  }

  /** Decides on every payment. Payments and items of different currencies never meet. */
  public MatchResult match(Collection<OpenItem> items, Collection<Payment> payments) {
    PayerIndex payers = new PayerIndex(customers);
    OpenItems open = new OpenItems(items);
    List<Payment> sorted =
        payments.stream().sorted(Comparator.comparing(payment -> payment.id().text())).toList();
    List<Match> matches = new ArrayList<>();
    List<Payment> unnamed = new ArrayList<>();
    NamedInvoices named = new NamedInvoices(payers);
    for (Payment payment : sorted) {
      Optional<Match> match = named.match(payment, open);
      if (match.isPresent()) {
        open.apply(match.get().allocations());
        matches.add(match.get());
      } else {
        unnamed.add(payment);
      }
    }
    List<Leftover> leftovers = new ArrayList<>();
    List<Match> byPayer = new ArrayList<>();
    KnownPayer known = new KnownPayer(payers, asOf, unnamed);
    for (Payment payment : unnamed) {
      if (open.names(payment)) {
        leftovers.add(named.leftover(payment, open));
      } else {
        known
            .match(payment, open)
            .ifPresentOrElse(byPayer::add, () -> leftovers.add(known.leftover(payment, open)));
      }
    }
    Set<InvoiceId> contested = contested(byPayer);
    for (Match match : byPayer) {
      if (match.allocations().stream().map(Allocation::invoice).anyMatch(contested::contains)) {
        leftovers.add(leftover(match));
      } else {
        matches.add(match);
      }
    }
    matches.sort(Comparator.comparing(match -> match.payment().id().text()));
    leftovers.sort(Comparator.comparing(leftover -> leftover.payment().id().text()));
    return new MatchResult(matches, leftovers);
  }

  /** The invoices that more than one payment claims. */
  private static Set<InvoiceId> contested(List<Match> matches) {
    Set<InvoiceId> claimed = new HashSet<>();
    Set<InvoiceId> contested = new HashSet<>();
    for (Match match : matches) {
      for (Allocation allocation : match.allocations()) {
        if (!claimed.add(allocation.invoice())) {
          contested.add(allocation.invoice());
        }
      }
    }
    return contested;
  }

  private static Leftover leftover(Match match) {
    return new Leftover(
        match.payment(),
        Leftover.Reason.AMBIGUOUS,
        "another payment fits the same invoices",
        List.of(match));
  }
}
