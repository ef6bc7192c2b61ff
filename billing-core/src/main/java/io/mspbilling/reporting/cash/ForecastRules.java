package io.mspbilling.reporting.cash;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.ageing.BucketRates;
import io.mspbilling.reporting.ageing.Buckets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How expected cash is reckoned.
 *
 * @param bankingDays days on which money arrives
 * @param settlementDays how many banking days a charge takes to arrive, by rail; a rail that is not
 *     named takes none
 * @param overdueDays how many days from now is expected what should have come already
 * @param buckets by how late it is now
 * @param collected what share of each bucket comes, in percent
 */
public record ForecastRules(
    BusinessCalendar bankingDays,
    Map<Rail, Integer> settlementDays,
    int overdueDays,
    Buckets buckets,
    BucketRates collected) {

  /**
   * @throws IllegalArgumentException if days are negative, or rates and buckets differ in number
   */
  public ForecastRules {
    Objects.requireNonNull(bankingDays, "bankingDays");
    settlementDays = Map.copyOf(settlementDays);
    Objects.requireNonNull(buckets, "buckets");
    if (overdueDays < 0 || settlementDays.values().stream().anyMatch(days -> days < 0)) {
      throw new IllegalArgumentException("days must not be negative");
    }
    if (collected.percents().size() != buckets.size()) {
      throw new IllegalArgumentException("there must be one rate for each bucket");
    }
  }

  /**
   * Cards arrive after two banking days of the United States, bank debits after four, what is
   * overdue within a week; of the buckets by due date come 97, 93, 80, 65 and 30 percent. Learn
   * your own with {@link LearntRates}.
   */
  public static ForecastRules usual() {
    Map<Rail, Integer> days = new EnumMap<>(Rail.class);
    days.put(Rail.CARD, 2);
    days.put(Rail.ACH, 4);
    return new ForecastRules(
        BusinessCalendar.federalReserve(),
        days,
        7,
        Buckets.BY_DUE_DATE,
        BucketRates.of(97, 93, 80, 65, 30));
  }

  int settlementDays(Rail rail) {
    return settlementDays.getOrDefault(rail, 0);
  }
}
