package io.mspbilling.collection.retry;

import java.time.LocalDate;

/**
 * How often a bank debit that was returned for want of funds (R01, R09) may be presented again:
 * twice, with the same amount, and within 180 days of the settlement of the first. Source: Nacha
 * Operating Rules, subsection 2.12.4.
 */
public final class AchReinitiation {

  private static final RetryLimit LIMIT = RetryLimit.of("ACH reinitiations");

  private AchReinitiation() {}

  /** How often it may be presented again. */
  public static int atMost() {
    return LIMIT.atMost();
  }

  /**
   * The last day on which it may be presented again. The day it was sent stands for that of
   * settlement, which comes no earlier.
   *
   * @param firstSentOn the day on which it was sent for the first time
   */
  public static LocalDate lastDay(LocalDate firstSentOn) {
    return firstSentOn.plusDays(LIMIT.withinDays());
  }
}
