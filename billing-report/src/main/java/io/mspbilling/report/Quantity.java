package io.mspbilling.report;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import java.util.Objects;

/** What a reading says: an amount of money, or a figure, which may be undefined. */
public sealed interface Quantity {

  /** An amount. */
  record OfMoney(Money amount) implements Quantity {
    public OfMoney {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public Quantity minus(Quantity other) {
      return other instanceof OfMoney money
          ? new OfMoney(amount.minus(money.amount))
          : new OfFigure(Figure.undefined(Reason.NO_COMPARISON));
    }

    @Override
    public int signum() {
      return Long.signum(amount.minorUnits());
    }
  }

  /** A figure. */
  record OfFigure(Figure figure) implements Quantity {
    public OfFigure {
      Objects.requireNonNull(figure, "figure");
    }

    @Override
    public Quantity minus(Quantity other) {
      return other instanceof OfFigure that
              && figure instanceof Figure.Defined
              && that.figure instanceof Figure.Defined
          ? new OfFigure(figure.asShown().minus(that.figure.asShown()))
          : new OfFigure(Figure.undefined(Reason.NO_COMPARISON));
    }

    @Override
    public int signum() {
      return figure.exact().map(value -> value.signum()).orElse(0);
    }
  }

  static Quantity of(Money amount) {
    return new OfMoney(amount);
  }

  static Quantity of(Figure figure) {
    return new OfFigure(figure);
  }

  /**
   * How much this is more, by the digits that are shown of both, so that it agrees with them;
   * undefined if one of them is, or they are of two kinds.
   */
  Quantity minus(Quantity other);

  /** -1, 0 or 1; 0 also if it is undefined. */
  int signum();
}
