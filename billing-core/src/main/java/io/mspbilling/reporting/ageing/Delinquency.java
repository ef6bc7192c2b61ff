package io.mspbilling.reporting.ageing;

import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Position;

/** How much of what is owed is late. */
public final class Delinquency {

  private Delinquency() {}

  /** What is past due, as a share of all that is owed gross, in percent. */
  public static Figure rate(Position position) {
    return Figure.share(position.pastDue(), position.gross(), Reason.NOTHING_OWED);
  }
}
