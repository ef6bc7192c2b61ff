package io.mspbilling.calendar;

/** The calendars that come with the library, read when the first of them is asked for. */
final class BundledCalendars {

  static final BusinessCalendar FEDERAL_RESERVE = read("holidays-federal-reserve.txt");
  static final BusinessCalendar TARGET = read("holidays-target.txt");
  static final BusinessCalendar ENGLAND_AND_WALES = read("holidays-england-and-wales.txt");
  static final BusinessCalendar CANADA = read("holidays-canada.txt");

  private BundledCalendars() {}

  private static BusinessCalendar read(String file) {
    return BusinessCalendar.weekdaysExcept(Holidays.bundled(file));
  }
}
