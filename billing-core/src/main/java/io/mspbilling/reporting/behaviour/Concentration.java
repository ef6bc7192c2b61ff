package io.mspbilling.reporting.behaviour;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Position;
import java.util.Comparator;
import java.util.List;

/** How much of all that is owed the largest debtors owe. */
public final class Concentration {

  private Concentration() {}

  /**
   * What the largest debtors owe net, as a share of all that is owed net, in percent. Credit of
   * others lowers the whole, and so it may be above 100, which a note says then.
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
    Money owed = Money.sum(largest, position.currency());
    Figure share = Figure.share(owed, position.net(), Reason.NOTHING_OWED);
    return owed.compareTo(position.net()) > 0 ? share.noting(Note.OTHERS_IN_CREDIT) : share;
  }
}
