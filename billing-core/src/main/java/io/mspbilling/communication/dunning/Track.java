package io.mspbilling.communication.dunning;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What one customer owes in one currency: each currency is dunned by itself. */
record Track(List<Debt> debts) {

  Track {
    debts = List.copyOf(debts);
  }

  static Track of(Debt debt, List<Debt> all) {
    return new Track(all.stream().filter(one -> one.currency().equals(debt.currency())).toList());
  }

  Money owed(Debt debt, LocalDate today) {
    return Money.sum(
        debts.stream().filter(one -> counts(one, debt, today)).map(Debt::open).toList(),
        debt.currency());
  }

  int count(Debt debt, LocalDate today) {
    return (int) debts.stream().filter(one -> counts(one, debt, today)).count();
  }

  long daysLate(Debt debt, LocalDate today) {
    return debts.stream()
        .filter(one -> counts(one, debt, today))
        .mapToLong(one -> ChronoUnit.DAYS.between(one.dueOn(), today))
        .max()
        .orElseThrow();
  }

  /** What is not due yet is nothing to speak of, but for the debt that the step is about. */
  private static boolean counts(Debt one, Debt debt, LocalDate today) {
    return one.equals(debt) || one.dueOn().isBefore(today);
  }
}
