package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Period;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Signed changes by day, and their sum up to any day. Within a day their order means nothing. */
final class Timeline {
  private final Currency currency;
  private final NavigableMap<LocalDate, Money> changes = new TreeMap<>();

  Timeline(Currency currency) {
    this.currency = currency;
  }

  void plus(LocalDate on, Money amount) {
    changes.merge(on, amount, Money::plus);
  }

  void minus(LocalDate on, Money amount) {
    plus(on, amount.negated());
  }

  /** What all changes up to the evening of a day come to. */
  Money upTo(LocalDate asOf) {
    return Money.sum(changes.headMap(asOf, true).values(), currency);
  }

  /** What the changes of some days come to. */
  Money in(Period period) {
    return Money.sum(changes.subMap(period.from(), true, period.to(), true).values(), currency);
  }

  /** The last day with a change up to the evening of a day. */
  Optional<LocalDate> lastUpTo(LocalDate asOf) {
    return Optional.ofNullable(changes.floorKey(asOf));
  }

  Optional<LocalDate> first() {
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.firstKey());
  }

  Optional<LocalDate> last() {
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.lastKey());
  }

  /** The first evening on which the sum is below zero. */
  Optional<LocalDate> firstBelowZero() {
    Money sum = Money.zero(currency);
    for (Map.Entry<LocalDate, Money> change : changes.entrySet()) {
      sum = sum.plus(change.getValue());
      if (sum.isNegative()) {
        return Optional.of(change.getKey());
      }
    }
    return Optional.empty();
  }
}
