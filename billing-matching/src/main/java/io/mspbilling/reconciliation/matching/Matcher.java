package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Payment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Applies payments to open invoices where there is exactly one answer. Pure: the same input in any
 * order gives the same result. Safe for use by several threads.
 *
 * <p>The stages, each seeing only what those before it left: invoices that the payer named; then,
 * for a payer known by name, the only invoice of that amount, everything it owes, everything past
 * due. Two answers that differ are none. So are two payments that want the same money of an
 * invoice, and an amount that contradicts what the payer wrote.
 */
public final class Matcher {

  private final Collection<Customer> customers;
  private final LocalDate asOf;

  /**
   * @param customers all customers, to tell payers by their names
   * @param asOf today, to tell what is past due
   */
  public Matcher(Collection<Customer> customers, LocalDate asOf) {
    this.customers = List.copyOf(customers);
    this.asOf = Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * Decides on every payment. Payments and items of different currencies never meet. What is given
   * twice counts once.
   *
   * @throws IllegalArgumentException if two different items, or two different payments, have the
   *     same id
   */
  public MatchResult match(Collection<OpenItem> items, Collection<Payment> payments) {
    OpenItems open = new OpenItems(each(items, item -> item.id().text()));
    List<Payment> each = each(payments, payment -> payment.id().text());
    return new Matching(new PayerIndex(customers), asOf, open).of(each);
  }

  /** All of them, each once, in the order of their ids. */
  private static <T> List<T> each(Collection<T> given, Function<T, String> id) {
    List<T> each = given.stream().distinct().sorted(Comparator.comparing(id)).toList();
    Set<String> ids = new HashSet<>();
    for (T one : each) {
      if (!ids.add(id.apply(one))) {
        throw new IllegalArgumentException("two that differ are called " + id.apply(one));
      }
    }
    return each;
  }
}
