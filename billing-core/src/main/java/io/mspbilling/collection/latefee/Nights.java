package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;

/** Cuts a time where balance, rate or length of the year change, and says what each part costs. */
final class Nights {

  private Nights() {}

  /**
   * The parts that cost something, in order.
   *
   * @param from the day with the first night
   * @param to the day after the last
   * @param yearlyPercents the rates by their first days
   */
  static List<InterestPiece> pieces(
      OpenBalance balance,
      LocalDate from,
      LocalDate to,
      NavigableMap<LocalDate, BigDecimal> yearlyPercents,
      DayCount dayCount) {
    if (!from.isBefore(to)) {
      return List.of();
    }
    NavigableMap<LocalDate, Money> course = balance.course();
    TreeSet<LocalDate> cuts = new TreeSet<>();
    cuts.addAll(course.subMap(from, false, to, false).keySet());
    cuts.addAll(yearlyPercents.subMap(from, false, to, false).keySet());
    if (dayCount == DayCount.ACTUAL_ACTUAL) {
      for (int year = from.getYear() + 1; year <= to.getYear(); year++) {
        cuts.add(LocalDate.of(year, 1, 1));
      }
    }
    cuts.add(to);
    List<InterestPiece> pieces = new ArrayList<>();
    LocalDate start = from;
    for (LocalDate end : cuts) {
      Money open = balance.at(course, start);
      Map.Entry<LocalDate, BigDecimal> rate = yearlyPercents.floorEntry(start);
      if (start.isBefore(end)
          && open.isPositive()
          && rate != null
          && rate.getValue().signum() > 0) {
        pieces.add(
            InterestPiece.of(start, end, open, rate.getValue(), dayCount.daysOf(start.getYear())));
      }
      start = end;
    }
    return pieces;
  }

  static ExactAmount sum(Collection<InterestPiece> pieces, Currency currency) {
    return pieces.stream()
        .map(InterestPiece::exact)
        .reduce(ExactAmount.zero(currency), ExactAmount::plus);
  }
}
