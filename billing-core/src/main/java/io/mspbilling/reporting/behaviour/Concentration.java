package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Position;
import java.util.Comparator;
import java.util.List;

/** How much of all that is owed the largest debtors owe. */
public final class Concentration {

  private Concentration() {}

  /**
   * What the largest debtors owe net, as a share of all that is owed net, in percent; above 100 if
   * others are in credit.
   *
   * @param count how many; at least 1
   */
  public static Figure ofLargest(int count, Position position) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1: " + count);
    }
    List<Money> largest =
        position.netByCustomer().values().stream()
            .filter(Money::isPositive)
            .sorted(Comparator.reverseOrder())
            .limit(count)
            .toList();
    return Figure.share(
        Money.sum(largest, position.currency()), position.net(), Reason.NOTHING_OWED);
  }
}
