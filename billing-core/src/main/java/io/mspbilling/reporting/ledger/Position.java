package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reporting.Basis;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was open on the evening of a day, in one currency.
 *
 * @param asOf the day, in the MSP's zone
 * @param currency the currency
 * @param items what was owed, by date of issue
 * @param credits what customers had in credit
 */
public record Position(
    LocalDate asOf, Currency currency, List<OpenItem> items, List<OpenCredit> credits) {

  public Position {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(currency, "currency");
    items = List.copyOf(items);
    credits = List.copyOf(credits);
  }

  /** What was owed on invoices. */
  public Money gross() {
    return Money.sum(items.stream().map(OpenItem::amount).toList(), currency);
  }

  /** What customers had in credit; 0 or more. */
  public Money unapplied() {
    return Money.sum(credits.stream().map(OpenCredit::amount).toList(), currency);
  }

  /** What was owed less what customers had in credit; negative if that was more. */
  public Money net() {
    return gross().minus(unapplied());
  }

  /** What was owed, with credit or without. */
  public Money receivables(Basis basis) {
    return basis == Basis.NET ? net() : gross();
  }

  /** What was owed and past due. */
  public Money pastDue() {
    return Money.sum(
        items.stream().filter(item -> item.isPastDue(asOf)).map(OpenItem::amount).toList(),
        currency);
  }

  /** What was owed and not past due. */
  public Money current() {
    return gross().minus(pastDue());
  }

  /**
   * What each customer owed less its credit, in the order of their ids; those with both at zero are
   * left out.
   */
  public SortedMap<CustomerId, Money> netByCustomer() {
    SortedMap<CustomerId, Money> net = new TreeMap<>(Comparator.comparing(CustomerId::text));
    items.forEach(item -> net.merge(item.invoice().customer(), item.amount(), Money::plus));
    credits.forEach(credit -> net.merge(credit.customer(), credit.amount().negated(), Money::plus));
    return Collections.unmodifiableSortedMap(net);
  }
}
