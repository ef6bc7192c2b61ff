package io.mspbilling.collection.retry;

import io.mspbilling.rules.RuleTable;

/**
 * How often in how many days; a line of the table {@code limits.txt} beside it, which says where it
 * is from and as of when. No policy can widen it.
 */
record RetryLimit(String rule, int atMost, int withinDays) {

  private static final RuleTable TABLE = RuleTable.beside(RetryLimit.class, "limits.txt");

  static RetryLimit of(String rule) {
    RuleTable.Row row =
        TABLE.rows().stream()
            .filter(line -> line.text("rule").equals(rule))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no limit for " + rule));
    return new RetryLimit(rule, row.numberOrZero("at most"), row.numberOrZero("within days"));
  }

  @Override
  public String toString() {
    return rule + ": " + atMost + " within " + withinDays + " days";
  }
}
