package io.mspbilling.calendar;

import java.time.LocalDate;

/** The date of Easter in the Western churches, from the golden number and the epact. */
final class Easter {

  private static final int YEARS_OF_A_MOON_CYCLE = 19;

  private Easter() {}

  /**
   * Easter Sunday: the Sunday after the first full moon, by the church's tables, on or after 21
   * March.
   *
   * @param year of the Gregorian calendar, 1583 or later
   */
  static LocalDate sunday(int year) {
    LocalDate fullMoon = fullMoon(year);
    int toSunday = 7 - fullMoon.getDayOfWeek().getValue() % 7;
    return fullMoon.plusDays(toSunday);
  }

  private static LocalDate fullMoon(int year) {
    int golden = year % YEARS_OF_A_MOON_CYCLE;
    int century = year / 100;
    int leapDaysDropped = century - century / 4;
    int moonDrift = (8 * century + 13) / 25;
    int daysAfterEquinox = Math.floorMod(leapDaysDropped - moonDrift + 19 * golden + 15, 30);
    boolean tooLate = daysAfterEquinox == 29 || (daysAfterEquinox == 28 && golden > 10);
    return LocalDate.of(year, 3, 21).plusDays(tooLate ? daysAfterEquinox - 1 : daysAfterEquinox);
  }
}
