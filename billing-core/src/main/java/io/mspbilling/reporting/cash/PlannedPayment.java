package io.mspbilling.reporting.cash;

import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Objects;

/** What is known of when an open invoice will be paid, beyond how its customer pays as a rule. */
public sealed interface PlannedPayment {

  /** The customer promised to pay by a day, and the promise still holds. */
  record Promised(LocalDate payBy) implements PlannedPayment {
    public Promised {
      Objects.requireNonNull(payBy, "payBy");
    }
  }

  /** It will be charged on a day. */
  record ByAutopay(LocalDate on, Rail rail) implements PlannedPayment {
    public ByAutopay {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(rail, "rail");
    }
  }

  /** It is disputed or on hold: no day can be given. */
  record Halted() implements PlannedPayment {}

  /** Nothing is known. */
  record None() implements PlannedPayment {}
}
