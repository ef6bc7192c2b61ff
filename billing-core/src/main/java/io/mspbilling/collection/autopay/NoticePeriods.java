package io.mspbilling.collection.autopay;

import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.Rail;
import io.mspbilling.rules.RuleTable;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many days before a debit whose amount varies its payer must be told of it. The table {@code
 * notice-periods.txt} beside it says where it is from and as of when. Cards ask for none.
 */
public final class NoticePeriods {

  private static final Map<AccountHolder, Integer> DAYS =
      RuleTable.beside(NoticePeriods.class, "notice-periods.txt").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.read("holder", AccountHolder::valueOf),
                  row -> row.numberOrZero("days")));

  private NoticePeriods() {}

  /** The days of notice for a charge on a method; 0 for none. */
  public static int days(SavedMethod method) {
    return method.rail() == Rail.ACH ? DAYS.getOrDefault(method.holder(), 0) : 0;
  }
}
