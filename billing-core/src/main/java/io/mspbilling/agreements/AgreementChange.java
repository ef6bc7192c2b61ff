package io.mspbilling.agreements;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that is otherwise in an agreement than when it was read before. {@link
 * AgreementChanges} finds them; amounts and quantities are exact, and a quantity of 10 is one of
 * 10.00.
 */
public sealed interface AgreementChange {

  /** Which agreement. */
  AgreementId agreement();

  /** What changed, for people. */
  String inWords();

  /**
   * An agreement that was not there before.
   *
   * @param told as it is now
   */
  record Added(Agreement told) implements AgreementChange {
    @Override
    public AgreementId agreement() {
      return told.id();
    }

    @Override
    public String inWords() {
      return "agreement " + told.name() + " is new";
    }
  }

  /**
   * An agreement that is not there any more. A PSA that ends one usually keeps it; see {@link
   * Cancelled}.
   *
   * @param last as it was
   */
  record Removed(Agreement last) implements AgreementChange {
    @Override
    public AgreementId agreement() {
      return last.id();
    }

    @Override
    public String inWords() {
      return "agreement " + last.name() + " is gone";
    }
  }

  /** It was active and is not any more. */
  record Cancelled(AgreementId agreement) implements AgreementChange {
    @Override
    public String inWords() {
      return "it is not active any more";
    }
  }

  /** It was not active and is again. */
  record Resumed(AgreementId agreement) implements AgreementChange {
    @Override
    public String inWords() {
      return "it is active again";
    }
  }

  /** It is called otherwise. */
  record Renamed(AgreementId agreement, String before, String after) implements AgreementChange {
    @Override
    public String inWords() {
      return "its name '" + before + "' becomes '" + after + "'";
    }
  }

  /** Somebody else pays for it. */
  record PayerChanged(AgreementId agreement, CustomerId before, CustomerId after)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "it is billed to " + after + " and not to " + before + " any more";
    }
  }

  /** The flat amount of a cycle is another; empty where there is none. */
  record FlatAmountChanged(AgreementId agreement, Optional<Money> before, Optional<Money> after)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "its flat amount of " + text(before) + " becomes " + text(after);
    }
  }

  /** It begins on another day. */
  record StartChanged(AgreementId agreement, Optional<LocalDate> before, Optional<LocalDate> after)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "its first day " + text(before) + " becomes " + text(after);
    }
  }

  /** Its last day is another; empty where it is open-ended. */
  record EndChanged(AgreementId agreement, Optional<LocalDate> before, Optional<LocalDate> after)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "its last day " + text(before) + " becomes " + text(after);
    }
  }

  /**
   * A line is billed that was not before.
   *
   * @param told as it is now
   */
  record LineAdded(AgreementId agreement, LineKey line, InvoiceLine told)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "line " + line + " '" + told.description() + "' is new: " + told.amount();
    }
  }

  /**
   * A line is not billed any more.
   *
   * @param last as it was
   */
  record LineRemoved(AgreementId agreement, LineKey line, InvoiceLine last)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "line " + line + " '" + last.description() + "' is gone: " + last.amount();
    }
  }

  /** The seats, devices or hours of a line are others. */
  record QuantityChanged(
      AgreementId agreement, LineKey line, Optional<BigDecimal> before, Optional<BigDecimal> after)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "quantity of line " + line + ": " + number(before) + " becomes " + number(after);
    }

    /** How many more; negative if there are fewer, and those of nothing told are none. */
    public BigDecimal more() {
      return after.orElse(BigDecimal.ZERO).subtract(before.orElse(BigDecimal.ZERO));
    }
  }

  /** The price of one is another, in major units and with the vendor's digits. */
  record PriceChanged(
      AgreementId agreement, LineKey line, Optional<BigDecimal> before, Optional<BigDecimal> after)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "price of line " + line + ": " + number(before) + " becomes " + number(after);
    }
  }

  /** What a line adds to each cycle is another: it follows from quantity, price and discounts. */
  record LineAmountChanged(AgreementId agreement, LineKey line, Money before, Money after)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "line " + line + " adds " + after + " and not " + before + " any more";
    }
  }

  /** A line says something else. */
  record LineReworded(AgreementId agreement, LineKey line, String before, String after)
      implements AgreementChange {
    @Override
    public String inWords() {
      return "line " + line + " says '" + after + "' and not '" + before + "' any more";
    }
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("none");
  }

  private static String number(Optional<BigDecimal> value) {
    return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("none");
  }
}
