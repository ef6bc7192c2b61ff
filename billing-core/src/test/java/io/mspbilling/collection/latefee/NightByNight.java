package io.mspbilling.collection.latefee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;

/** Interest counted night by night, as decimals of 30 digits of smallest units. */
final class NightByNight {

  /** What is lost by dividing each night on its own. */
  static final BigDecimal TINY = new BigDecimal("1e-15");

  private NightByNight() {}

  static BigDecimal interest(LateInvoice one, LocalDate from, LocalDate to) {
    BigDecimal sum = BigDecimal.ZERO;
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      int year =
          switch (one.interest().dayCount()) {
            case ACTUAL_365 -> 365;
            case ACTUAL_360 -> 360;
            case ACTUAL_ACTUAL -> Year.isLeap(day.getYear()) ? 366 : 365;
          };
      sum = sum.add(night(one, day, rate(one.interest(), day), year));
    }
    return sum;
  }

  /** What a yearly rate gives since the due date, in no year more than the rate. */
  static BigDecimal lawful(LateInvoice one, BigDecimal yearlyPercent, LocalDate asOf) {
    BigDecimal sum = BigDecimal.ZERO;
    for (LocalDate day = LateInvoice.DUE; day.isBefore(asOf); day = day.plusDays(1)) {
      sum = sum.add(night(one, day, yearlyPercent, Year.isLeap(day.getYear()) ? 366 : 365));
    }
    return sum;
  }

  private static BigDecimal rate(SimpleInterest terms, LocalDate day) {
    BigDecimal rate = BigDecimal.ZERO;
    for (DatedRate dated : terms.rates()) {
      rate = dated.from().isAfter(day) ? rate : dated.yearlyPercent();
    }
    return terms.caps().yearlyPercent().map(rate::min).orElse(rate);
  }

  private static BigDecimal night(
      LateInvoice one, LocalDate day, BigDecimal percent, int daysOfYear) {
    return new BigDecimal(one.balance().at(day).minorUnits())
        .multiply(percent)
        .divide(BigDecimal.valueOf(100L * daysOfYear), 30, RoundingMode.HALF_EVEN);
  }
}
