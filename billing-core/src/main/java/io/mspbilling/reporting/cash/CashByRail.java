package io.mspbilling.reporting.cash;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerPayment;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came in each day, by how it came; what went back is told apart.
 *
 * @param period the days
 * @param received what came, by day and rail; days and rails without are left out
 * @param returned what went back of payments that had come by a rail
 * @param currency the currency of all of it
 */
public record CashByRail(
    Period period,
    SortedMap<LocalDate, Map<Rail, Money>> received,
    Map<Rail, Money> returned,
    Currency currency) {

  public CashByRail {
    Objects.requireNonNull(period, "period");
    SortedMap<LocalDate, Map<Rail, Money>> byDay = new TreeMap<>();
    received.forEach((day, rails) -> byDay.put(day, inOrder(rails)));
    received = Collections.unmodifiableSortedMap(byDay);
    returned = inOrder(returned);
    Objects.requireNonNull(currency, "currency");
  }

  private static Map<Rail, Money> inOrder(Map<Rail, Money> rails) {
    Map<Rail, Money> inOrder = new EnumMap<>(Rail.class);
    inOrder.putAll(rails);
    return Collections.unmodifiableMap(inOrder);
  }

  /** Counts a period. */
  public static CashByRail of(Ledger ledger, Period period) {
    SortedMap<LocalDate, Map<Rail, Money>> received = new TreeMap<>();
    Map<Rail, Money> returned = new EnumMap<>(Rail.class);
    for (LedgerPayment payment : ledger.payments()) {
      if (period.contains(payment.receivedOn())) {
        received
            .computeIfAbsent(payment.receivedOn(), day -> new EnumMap<>(Rail.class))
            .merge(payment.rail(), payment.amount(), Money::plus);
      }
      Money back = payment.returned(period);
      if (back.isPositive()) {
        returned.merge(payment.rail(), back, Money::plus);
      }
    }
    return new CashByRail(period, received, returned, ledger.currency());
  }

  /** What came in all, by rail. */
  public Map<Rail, Money> byRail() {
    Map<Rail, Money> sums = new EnumMap<>(Rail.class);
    received
        .values()
        .forEach(rails -> rails.forEach((rail, sum) -> sums.merge(rail, sum, Money::plus)));
    return Collections.unmodifiableMap(sums);
  }

  /** What came in on a day. */
  public Money on(LocalDate day) {
    return Money.sum(received.getOrDefault(day, Map.of()).values(), currency);
  }

  /** What came in all, whatever went back. */
  public Money total() {
    return Money.sum(byRail().values(), currency);
  }

  /** What came in, less what went back in the same days, whenever that had come. */
  public Money net() {
    return total().minus(totalReturned());
  }

  /** What went back in all. */
  public Money totalReturned() {
    return Money.sum(returned.values(), currency);
  }
}
