package io.mspbilling.communication;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/** What comes after a charge that failed, as its customer is told. */
public sealed interface AfterFailure {

  /**
   * It is tried again.
   *
   * @param on the day of the next try, in the MSP's zone
   * @param amount what is tried then, with its surcharge: less or more than failed, if other is
   *     owed by then
   */
  record Again(LocalDate on, Money amount) implements AfterFailure {
    public Again {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** It is not tried again, and the customer is asked to pay in another way. */
  record Asked() implements AfterFailure {}

  /**
   * Nobody says what comes, and nothing is asked for: what failed is on hold, in dispute, promised,
   * or waits for a person.
   */
  record Open() implements AfterFailure {}
}
