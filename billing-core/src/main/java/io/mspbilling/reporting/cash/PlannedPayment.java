package io.mspbilling.reporting.cash;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is known of when a part of an open invoice will be paid, beyond how its customer pays as a
 * rule.
 */
public sealed interface PlannedPayment {

  /** How much of the invoice; what is more than is open counts for nothing. */
  Money amount();

  /** The customer promised to pay by a day, and the promise still holds. */
  record Promised(LocalDate payBy, Money amount) implements PlannedPayment {

    /**
     * @throws IllegalArgumentException if the amount is not positive
     */
    public Promised {
      Objects.requireNonNull(payBy, "payBy");
      requirePositive(amount);
    }
  }

  /** It will be charged on a day. */
  record ByAutopay(LocalDate on, Rail rail, Money amount) implements PlannedPayment {

    /**
     * @throws IllegalArgumentException if the amount is not positive
     */
    public ByAutopay {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(rail, "rail");
      requirePositive(amount);
    }
  }

  /** It is disputed or on hold: no day can be given. */
  record Halted(Money amount) implements PlannedPayment {

    /**
     * @throws IllegalArgumentException if the amount is not positive
     */
    public Halted {
      requirePositive(amount);
    }
  }

  /** Money that has come and waits to be explained may be for it: it is not expected again. */
  record Arrived(Money amount) implements PlannedPayment {

    /**
     * @throws IllegalArgumentException if the amount is not positive
     */
    public Arrived {
      requirePositive(amount);
    }
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("what is planned must be positive: " + amount);
    }
  }
}
