package io.mspbilling.reporting.cash;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reporting.ledger.OpenItem;
import io.mspbilling.reporting.ledger.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When the money will come that is owed. Credit is money that is held already, and is not in it.
 *
 * @param asOf the day it was made for
 * @param expected what is expected, in the order of the open items
 * @param halted what is owed and disputed or on hold: no day can be given
 * @param arrived what is owed and may be paid by money that has come and waits to be explained: it
 *     is not expected again
 */
public record CashForecast(
    LocalDate asOf, List<ExpectedCash> expected, Money halted, Money arrived) {

  public CashForecast {
    Objects.requireNonNull(asOf, "asOf");
    expected = List.copyOf(expected);
    Objects.requireNonNull(halted, "halted");
    Objects.requireNonNull(arrived, "arrived");
  }

  /**
   * What comes in a week.
   *
   * @param committed promised, or to be charged
   * @param likely what else is expected, weighted with how likely it is
   * @param atRisk the rest of that, which may not come
   */
  public record Week(Money committed, Money likely, Money atRisk) {
    Week plus(Week other) {
      return new Week(
          committed.plus(other.committed), likely.plus(other.likely), atRisk.plus(other.atRisk));
    }

    /** What is expected in all. */
    public Money expected() {
      return committed.plus(likely);
    }
  }

  /**
   * Makes a forecast: the day of a promise, else that of autopay with the time that money takes,
   * else the due date with the days that the customer is late as a rule; a day that has passed is
   * taken for one soon to come.
   *
   * @param planned what is known of when an invoice is paid, as of the day of the position: part by
   *     part, those that are due first before the others; what is not in it is paid as a rule
   */
  public static CashForecast of(
      Position position,
      ForecastRules rules,
      CustomerLag lag,
      Function<InvoiceId, List<PlannedPayment>> planned) {
    List<ExpectedCash> expected = new ArrayList<>();
    Money halted = Money.zero(position.currency());
    Money arrived = halted;
    PlannedParts parts = new PlannedParts(planned);
    for (OpenItem item : position.items()) {
      for (PlannedParts.Part part : parts.of(item)) {
        @Nullable PlannedPayment plan = part.plan().orElse(null);
        if (plan instanceof PlannedPayment.Halted) {
          halted = halted.plus(part.item().amount());
        } else if (plan instanceof PlannedPayment.Arrived) {
          arrived = arrived.plus(part.item().amount());
        } else {
          expected.add(expected(part, position.asOf(), rules, lag));
        }
      }
    }
    return new CashForecast(position.asOf(), expected, halted, arrived);
  }

  private static ExpectedCash expected(
      PlannedParts.Part part, LocalDate asOf, ForecastRules rules, CustomerLag lag) {
    OpenItem item = part.item();
    @Nullable PlannedPayment plan = part.plan().orElse(null);
    if (plan instanceof PlannedPayment.Promised promised) {
      return new ExpectedCash(item, onward(promised.payBy(), asOf, rules), true, item.amount());
    }
    if (plan instanceof PlannedPayment.ByAutopay charge) {
      LocalDate settled =
          rules.bankingDays().plusBusinessDays(charge.on(), rules.settlementDays(charge.rail()));
      return new ExpectedCash(item, onward(settled, asOf, rules), true, item.amount());
    }
    LocalDate usual = item.dueOn().plusDays(lag.daysOf(item.invoice().customer()));
    Money likely =
        rules.collected().of(rules.buckets().indexOf(item.daysLate(asOf)), item.amount());
    return new ExpectedCash(item, onward(usual, asOf, rules), false, likely);
  }

  private static LocalDate onward(LocalDate day, LocalDate asOf, ForecastRules rules) {
    LocalDate ahead = day.isAfter(asOf) ? day : asOf.plusDays(rules.overdueDays());
    return rules.bankingDays().onOrAfter(ahead);
  }

  /** What comes each week, by its Monday. */
  public SortedMap<LocalDate, Week> weeks() {
    SortedMap<LocalDate, Week> weeks = new TreeMap<>();
    Money zero = Money.zero(halted.currency());
    for (ExpectedCash cash : expected) {
      Week week =
          cash.committed()
              ? new Week(cash.likely(), zero, zero)
              : new Week(zero, cash.likely(), cash.atRisk());
      weeks.merge(cash.week(), week, Week::plus);
    }
    return Collections.unmodifiableSortedMap(weeks);
  }

  /** What is expected in all, whenever it comes. */
  public Money total() {
    return Money.sum(expected.stream().map(ExpectedCash::likely).toList(), halted.currency());
  }
}
