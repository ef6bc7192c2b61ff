package io.mspbilling.reporting;

import java.math.BigDecimal;

/** What a figure counts, and how many digits it is shown with. */
public enum Unit {
  /** Calendar days; one digit. */
  DAYS(1, " days"),
  /** Hours; one digit. */
  HOURS(1, " hours"),
  /** Hundredths; two digits. */
  PERCENT(2, " %"),
  /** A plain number; two digits. */
  TIMES(2, "");

  private final int digits;
  private final String suffix;

  Unit(int digits, String suffix) {
    this.digits = digits;
    this.suffix = suffix;
  }

  /** How many digits behind the point are shown. */
  public int digits() {
    return digits;
  }

  String text(BigDecimal value) {
    return value.toPlainString() + suffix;
  }
}
