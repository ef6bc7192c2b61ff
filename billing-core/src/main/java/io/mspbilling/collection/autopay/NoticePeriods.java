package io.mspbilling.collection.autopay;

import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.Rail;
import io.mspbilling.rules.RuleTable;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many days before a debit whose amount varies its payer must be told of it, and how many
 * before one that was moved to another day. The table {@code notice-periods.txt} beside it says
 * where it is from and as of when. Cards ask for none.
 */
public final class NoticePeriods {

  private static final Map<AccountHolder, Integer> DAYS = column("days");
  private static final Map<AccountHolder, Integer> CHANGED = column("changed");

  private NoticePeriods() {}

  private static Map<AccountHolder, Integer> column(String name) {
    return RuleTable.beside(NoticePeriods.class, "notice-periods.txt").rows().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.read("holder", AccountHolder::valueOf), row -> row.numberOrZero(name)));
  }

  /** The days of notice for a charge on a method; 0 for none. */
  public static int days(SavedMethod method) {
    return days(method, DAYS);
  }

  /** The days of notice for a charge on another day than was told; 0 for none. */
  public static int daysOfChange(SavedMethod method) {
    return days(method, CHANGED);
  }

  private static int days(SavedMethod method, Map<AccountHolder, Integer> days) {
    return method.rail() == Rail.ACH ? days.getOrDefault(method.holder(), 0) : 0;
  }
}
