package io.mspbilling.reporting.cash;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.ledger.OpenItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * What is expected of one open item, or of a part of it that is paid by itself.
 *
 * @param item the item, with the amount of the part
 * @param on the banking day on which it should arrive
 * @param committed whether a promise or autopay stands behind it
 * @param likely how much of it is expected; all of it if committed
 */
public record ExpectedCash(OpenItem item, LocalDate on, boolean committed, Money likely) {

  public ExpectedCash {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(likely, "likely");
  }

  /** How much of it may not come. */
  public Money atRisk() {
    return item.amount().minus(likely);
  }

  /** The Monday of its week. */
  public LocalDate week() {
    return on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
