package io.mspbilling.policies;

import io.mspbilling.collection.DayLimit;
import io.mspbilling.money.Money;
import java.util.List;

/** How much is usual in a day. */
final class DayLimitForm {

  private static final Field<DayLimit, Integer, Integer> COUNT =
      Field.of("count", Scalars.whole(0, Integer.MAX_VALUE), DayLimit::count, "how many in a day");
  private static final Field<DayLimit, List<Money>, List<Money>> TOTALS =
      Field.of(
          "totals",
          new ListForm<>(Scalars.MONEY),
          DayLimit::totals,
          "how much in all in each currency; one that is not named is limited by the count alone");

  static final Form<DayLimit> FORM =
      new WordOr<>(
          "none",
          DayLimit.none(),
          RecordForm.of(
              values -> new DayLimit(values.get(COUNT), values.get(TOTALS)), COUNT, TOTALS));

  private DayLimitForm() {}
}
