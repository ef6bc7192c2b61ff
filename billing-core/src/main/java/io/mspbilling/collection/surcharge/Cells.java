package io.mspbilling.collection.surcharge;

import io.mspbilling.rules.RuleTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Cells of a table that hold days. */
final class Cells {

  private Cells() {}

  /** A day; empty if the cell is. */
  static Optional<LocalDate> date(RuleTable.Row row, String column) {
    return row.find(column).map(text -> date(row, column, text));
  }

  private static LocalDate date(RuleTable.Row row, String column, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw row.wrong(column + " is no date such as 2026-11-30: " + text);
    }
  }
}
