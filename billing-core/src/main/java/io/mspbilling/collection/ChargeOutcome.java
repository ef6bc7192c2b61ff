package io.mspbilling.collection;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a gateway answered to a charge. That no usable answer came is not an outcome but a {@link
 * io.mspbilling.failure.BillingException}.
 */
public sealed interface ChargeOutcome {

  /**
   * The money is taken. A bank debit can still come back.
   *
   * @param payment the gateway's id of the charge
   */
  record Succeeded(PaymentId payment) implements ChargeOutcome {
    public Succeeded {
      Objects.requireNonNull(payment, "payment");
    }
  }

  /**
   * The gateway accepted it; it succeeds or fails later.
   *
   * @param payment the gateway's id of the charge
   * @param expectedBy when an answer is due
   */
  record Pending(PaymentId payment, LocalDate expectedBy) implements ChargeOutcome {
    public Pending {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(expectedBy, "expectedBy");
    }
  }

  /**
   * The answer is no; nothing was taken.
   *
   * @param decline why
   */
  record Declined(Decline decline) implements ChargeOutcome {
    public Declined {
      Objects.requireNonNull(decline, "decline");
    }
  }
}
