package io.mspbilling.collection.autopay;

import io.mspbilling.receivables.Invoice;
import java.time.LocalDate;

/** On which day an invoice is charged for the first time, if nothing stands against it. */
public sealed interface ChargeDate {

  /** The day, in the MSP's zone. */
  LocalDate of(Invoice invoice);

  /** In words, as in {@code on its due date}. */
  String words();

  /**
   * So many days before it is due; 0 for the due date itself. Never before it was issued.
   *
   * @param daysBefore 0 to 90
   */
  record DueDate(int daysBefore) implements ChargeDate {

    /**
     * @throws IllegalArgumentException if the days are out of range
     */
    public DueDate {
      require("daysBefore", daysBefore, 0, 90);
    }

    @Override
    public LocalDate of(Invoice invoice) {
      LocalDate day = invoice.effectiveDueOn().minusDays(daysBefore);
      return day.isBefore(invoice.issuedOn()) ? invoice.issuedOn() : day;
    }

    @Override
    public String words() {
      return daysBefore == 0 ? "on its due date" : daysBefore + " days before it is due";
    }
  }

  /**
   * So many days after it was issued.
   *
   * @param days 0 to 90
   */
  record AfterIssue(int days) implements ChargeDate {

    /**
     * @throws IllegalArgumentException if the days are out of range
     */
    public AfterIssue {
      require("days", days, 0, 90);
    }

    @Override
    public LocalDate of(Invoice invoice) {
      return invoice.issuedOn().plusDays(days);
    }

    @Override
    public String words() {
      return days == 0 ? "on the day it is issued" : days + " days after it is issued";
    }
  }

  /**
   * The first such day of a month on or after the due date: the billing-cycle day, on which a
   * customer's invoices are charged together. In a month that is shorter, its last day.
   *
   * @param day 1 to 31
   */
  record DayOfMonth(int day) implements ChargeDate {

    /**
     * @throws IllegalArgumentException if the day is out of range
     */
    public DayOfMonth {
      require("day", day, 1, 31);
    }

    @Override
    public LocalDate of(Invoice invoice) {
      LocalDate due = invoice.effectiveDueOn();
      LocalDate inMonth = in(due);
      return inMonth.isBefore(due) ? in(due.withDayOfMonth(1).plusMonths(1)) : inMonth;
    }

    private LocalDate in(LocalDate month) {
      return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }

    @Override
    public String words() {
      return "on day " + day + " of the month after it is due";
    }
  }

  private static void require(String name, int value, int from, int to) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(
          name + " must be " + from + " to " + to + ", got " + value);
    }
  }
}
