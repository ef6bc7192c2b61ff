package io.mspbilling.collection.latefee;

import java.time.Year;

/** How many days a year has when a yearly rate is broken down to days. Days are always counted. */
public enum DayCount {
  /** Every year has 365 days. */
  ACTUAL_365,
  /** Every year has 360 days: a full year costs more than the yearly rate. */
  ACTUAL_360,
  /** A leap year has 366 days; a period over New Year is counted in two parts. */
  ACTUAL_ACTUAL;

  int daysOf(int year) {
    return switch (this) {
      case ACTUAL_365 -> 365;
      case ACTUAL_360 -> 360;
      case ACTUAL_ACTUAL -> Year.of(year).length();
    };
  }
}
